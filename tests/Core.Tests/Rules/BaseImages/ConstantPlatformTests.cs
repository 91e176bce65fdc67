using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class ConstantPlatformTests : RuleTests<ConstantPlatform>
{
    [TestCase("FROM [|--platform=linux/amd64|] golang:1.27 AS build\n")]
    [TestCase("FROM \\\n  [|--platform=arm64|] \\\n  alpine:3.22\n")]
    [TestCase("FROM alpine:3.22 AS base\nFROM [|--platform=linux/amd64|] alpine:3.22\n")]
    public void A_constant(string text) => Reports(text);

    [TestCase("FROM --platform=$BUILDPLATFORM golang:1.27\n")]
    [TestCase("FROM --platform=linux/$TARGETARCH golang:1.27\n")]
    [TestCase("FROM --platform=linux/amd64 golang:1.27 AS build-amd64\n", TestName = "The_name_of_the_stage_says_it")]
    [TestCase("FROM golang:1.27 AS base\nFROM --platform=linux/amd64 base\n", TestName = "On_a_stage_the_flag_says_nothing")]
    [TestCase("FROM --platform=a/b/c/d golang:1.27\n", TestName = "No_platform_at_all")]
    public void Not_a_constant(string text) => IsClean(text);

    [TestCase("ARG P=linux/amd64\nFROM --platform=$P golang:1.27\n")]
    [TestCase("ARG P\nFROM --platform=$P golang:1.27\n")]
    public void An_argument_is_for_whoever_builds_to_say(string text) => IsClean(text);

    [Test]
    public void A_team_that_builds_for_one_platform_means_it() =>
        IsClean("FROM --platform=linux/amd64 golang:1.27\n", (".editorconfig", "root = true\n[Dockerfile]\ngocontainerguard.platforms = linux/amd64\n"));

    [Test]
    public void A_team_that_builds_for_two_does_not() =>
        Reports("FROM [|--platform=linux/amd64|] golang:1.27\n", (".editorconfig", "root = true\n[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n"));

    [Test]
    public void An_empty_image_has_no_programs() => Says(
        "'scratch' is for 'linux/amd64' whatever is built: an image for another platform is marked as one for this", "FROM --platform=linux/amd64 scratch\n");

    [Test]
    public void Fix_takes_the_flag_away() => Fixes("FROM  --platform=linux/arm64 alpine:3.22 AS a\n", "FROM alpine:3.22 AS a\n");

    [Test]
    public void There_is_no_fix_where_a_continuation_would_go() => HasNoFix("FROM \\\n--platform=linux/arm64 alpine:3.22 AS a\n");
}
