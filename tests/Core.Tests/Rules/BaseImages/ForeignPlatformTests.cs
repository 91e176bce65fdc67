using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class ForeignPlatformTests : RuleTests<ForeignPlatform>
{
    private const string ForArm = "root = true\n[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n";

    [TestCase("FROM --platform=linux/arm64 [|amd64/alpine:3.22|]\n")]
    [TestCase("FROM --platform=linux/amd64 [|docker.io/arm64v8/golang:1.27|] AS build\n")]
    [TestCase("FROM alpine:3.22 AS a\nFROM --platform=linux/amd64 [|gcr.io/distroless/static-debian13:nonroot-arm64|]\n")]
    public void The_flag_says_otherwise(string text) => Reports(text);

    [Test]
    public void The_team_builds_for_another_platform_too() => Reports("FROM [|amd64/alpine:3.22|]\n", (".editorconfig", ForArm));

    [TestCase("FROM --platform=linux/arm64 arm64v8/alpine:3.22\n")]
    [TestCase("FROM --platform=linux/arm/v6 arm32v7/alpine:3.22\n", TestName = "Variants_are_not_compared")]
    [TestCase("FROM --platform=linux/arm64 alpine:3.22\n")]
    [TestCase("FROM --platform=linux/arm64 registry.example/amd64/alpine:3.22\n", TestName = "Another_registry_may_call_its_folders_as_it_likes")]
    public void The_image_fits_or_does_not_say(string text) => IsClean(text);

    [TestCase("FROM amd64/alpine:3.22\n", TestName = "Nobody_says_what_is_built_for")]
    [TestCase("FROM --platform=$BUILDPLATFORM amd64/alpine:3.22\n")]
    [TestCase("ARG P=linux/arm64\nFROM --platform=$P amd64/alpine:3.22\n")]
    public void The_platform_is_not_known(string text) => IsClean(text);
}
