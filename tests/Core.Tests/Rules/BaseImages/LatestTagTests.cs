using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class LatestTagTests : RuleTests<LatestTag>
{
    [TestCase("golang:latest")]
    [TestCase("alpine:edge")]
    [TestCase("registry.example.com:5000/team/base:nightly")]
    [TestCase("gcr.io/distroless/static:latest")]
    public void Tag_that_follows_the_newest_is_reported(string image) => Reports($"FROM [|{image}|]\n");

    [Test]
    public void Message_says_what_happens_tomorrow() => Says(
        "'golang:latest' moves with every release: the same Dockerfile builds something else tomorrow", "FROM golang:latest AS build\n");

    [Test]
    public void Source_of_a_copy_is_an_image_too() => Reports("FROM alpine:3.22\nCOPY --from=[|busybox:latest|] /bin/busybox /bin/\n");

    [TestCase("golang")]
    [TestCase("golang:1.25")]
    [TestCase("golang:latest-alpine")]
    [TestCase("golang:LATEST")]
    [TestCase("alpine:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("gcr.io/distroless/static-debian12:latest")]
    [TestCase("golang:$TAG")]
    public void Everything_else_is_not(string image) => IsClean($"ARG TAG\nFROM {image}\n");

    [Test]
    public void Default_of_an_argument_is_what_a_plain_build_takes() => Reports("ARG TAG=latest\nFROM [|golang:${TAG}|]\n");

    [Test]
    public void Stage_of_that_name_is_no_image() => IsClean("FROM golang:1.25 AS latest\nFROM latest\n");

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM [|golang:latest|]\r\n");

    [Test]
    public void Fix_names_what_latest_stood_for() =>
        Fixes("FROM alpine:latest\nCOPY --from=busybox:latest /a /\n", "FROM alpine:3.24\nCOPY --from=busybox:1.38 /a /\n");

    [TestCase("FROM alpine:edge\n")]
    [TestCase("ARG TAG=latest\nFROM golang:$TAG\n")]
    public void Nothing_is_near(string text) => HasNoFix(text);
}
