using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class UnresolvableBaseTests : RuleTests<UnresolvableBase>
{
    [TestCase("FROM [|$BASE|]\n")]
    [TestCase("FROM golang:[|${VERSION}|]\n")]
    [TestCase("FROM golang:1.27\nARG TAG=3.22\nFROM alpine:[|$TAG|]\n", TestName = "What_a_stage_declares_is_its_own")]
    [TestCase("FROM [|Alpine|]\n")]
    [TestCase("FROM [|ALPINE:3.22|]\n")]
    [TestCase("FROM [|alpine:a:b|] AS x\n")]
    [TestCase("FROM --platform=[|linux/a/b/c|] alpine\n")]
    [TestCase("FROM --platform=[|$BUILDPLATFROM|] alpine\n")]
    public void The_build_stops(string text) => Reports(text);

    [TestCase("FROM golang:1.2[|$X|]\n")]
    [TestCase("FROM [|${REGISTRY}|]alpine\n")]
    [TestCase("FROM golang:[|${VERSION:-1.27}|]\n", TestName = "A_default_in_the_word_cannot_be_changed")]
    [TestCase("FROM [|BASEIMAGE|]\n", TestName = "A_word_that_a_make_target_replaces")]
    [TestCase("FROM [|@BASE@|]\n")]
    [TestCase("FROM [|golang:{{version}}|]\n")]
    [TestCase("ARG BASE=\nFROM [|$BASE|]\n", TestName = "A_default_that_names_no_image")]
    [TestCase("ARG BASE=Alpine\nFROM [|$BASE|]\n")]
    public void The_build_goes_on_with_something_else_or_with_an_argument(string text) => ReportsAs(Severity.Warning, text);

    [TestCase("ARG BASE\nFROM $BASE\n", TestName = "Whoever_builds_says_it")]
    [TestCase("ARG VERSION=1.27\nFROM golang:$VERSION AS build\nFROM build\n")]
    [TestCase("FROM --platform=$BUILDPLATFORM golang:1.27\n")]
    [TestCase("FROM scratch\n")]
    [TestCase("ARG V=1\nARG V\nFROM golang:$V\n")]
    public void All_is_declared(string text) => IsClean(text);

    [Test]
    public void It_says_what_is_near() => Says(
        "'VERSON' is not declared in front of the first FROM, where 'VERSION' is: the build stops with 'failed to parse stage name \"golang:\": invalid reference format'",
        "ARG VERSION=1.27\nFROM golang:${VERSON}\n");

    [Test]
    public void A_misspelt_name_is_mended() => Fixes("ARG VERSION=1.27\nFROM golang:${VERSON:-1}\n", "ARG VERSION=1.27\nFROM golang:${VERSION:-1}\n");

    [Test]
    public void A_name_that_no_word_can_hold_is_not_put_in() => HasNoFix("ARG VERSIO#=1.27\nFROM golang:${VERSIO}\n");
}
