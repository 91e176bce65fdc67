using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoLiteralSearchTests
{
    [TestCase("x := \"health\"", true)]
    [TestCase("x := `health`", true)]
    [TestCase("x := \"health [flags]\"", true)]
    [TestCase("x := \"a, health, b\"", true)]
    [TestCase("x := `json:\"health\"`", true)]
    [TestCase("x := \"/health\"", false)]
    [TestCase("x := \"healthz\"", false)]
    [TestCase("x := \"health-port\"", false)]
    [TestCase("x := \"health.check\"", false)]
    [TestCase("x := \"healthz\" + \"health\"", true)]
    [TestCase("x := \"healthz health\"", true)]
    [TestCase("// \"health\"", false)]
    [TestCase("/* \"health\" */ health := 1", false)]
    [TestCase("x := \"health", true)]
    [TestCase("", false)]
    public void Word_counts_in_literals_and_as_a_whole(string source, bool found) => GoLiteralSearch.HasWord(source, "health").ShouldBe(found);
}
