using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class UnreadablePinTests : RuleTests<UnreadablePin>
{
    private const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [TestCase("golang")]
    [TestCase("registry.example.com:5000/team/base")]
    public void Digest_alone_is_reported(string image) => Reports($"FROM [|{image}{Digest}|] AS build\n");

    [TestCase("gcr.io/distroless/static:nonroot-amd64")]
    [TestCase("gcr.io/distroless/base-debian13:latest-arm64")]
    public void Digest_beside_the_tag_of_one_architecture_is_reported(string image) => Reports($"FROM golang:1.27 AS build\nFROM [|{image}{Digest}|]\n");

    [TestCase("golang:1.27.0")]
    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("gcr.io/distroless/static-debian13:nonroot")]
    [TestCase("example/tool:charm")]
    public void Digest_beside_a_name_that_says_it_is_not(string image) => IsClean($"FROM {image}{Digest}\n");

    [TestCase("golang:1.27")]
    [TestCase("gcr.io/distroless/static:nonroot-amd64")]
    public void Image_without_a_digest_is_not(string image) => IsClean($"FROM {image}\n");

    [Test]
    public void Platform_that_is_named_is_meant() => IsClean($"FROM --platform=linux/amd64 gcr.io/distroless/static:nonroot-amd64{Digest}\n");

    [Test]
    public void Team_that_builds_for_one_platform_means_it() =>
        IsClean($"FROM gcr.io/distroless/static:nonroot-amd64{Digest}\n", (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/amd64\n"));

    [Test]
    public void Name_that_is_not_known_is_silent() => IsClean($"ARG BASE\nFROM $BASE{Digest}\n");
}
