using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class StageToolchainTests
{
    [TestCase("true", true)]
    [TestCase("go test ./...", true)]
    [TestCase("make", true)]
    [TestCase("./prepare", false)]
    [TestCase("go run ./prepare", false)]
    [TestCase("tar -xzC /usr/local", false)]
    public void Toolchain_of_the_image_is_the_one_that_is_found_unless_it_may_have_been_replaced(string command, bool isKnown) =>
        (Modelled.Build($"FROM golang:1.25\nRUN {command}\nRUN go build -o /app .\n").Stages[0].GoInvocations[^1].Toolchain is not null).ShouldBe(isKnown);
}
