using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class UntaggedImageTests : RuleTests<UntaggedImage>
{
    [Test]
    public void Image_without_tag_is_reported_at_its_name() => Reports("""
        FROM --platform=$BUILDPLATFORM [|golang|] AS build
        FROM [|registry.example.com:5000/team/base|]
        COPY --from=[|busybox|] /bin/busybox /bin/
        """);

    [Test]
    public void Message_says_what_it_costs() => Says(
        "'golang' has neither tag nor digest: each build takes whatever 'latest' is on that day", "FROM golang\n");

    [TestCase("alpine:3.22")]
    [TestCase("registry.example.com:5000/team/base:1")]
    [TestCase("alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("alpine:latest")]
    [TestCase("scratch")]
    [TestCase("gcr.io/distroless/static-debian12")]
    [TestCase("$BASE")]
    [TestCase("alpine:$TAG")]
    [TestCase("alpine${TAG:+:$TAG}")]
    [TestCase("BASEIMAGE")]
    public void Tag_digest_or_nobody_knows(string image) => IsClean($"ARG BASE\nARG TAG\nFROM {image}\n");

    [Test]
    public void Stages_are_no_images() => IsClean("""
        FROM golang:1.25 AS Build
        FROM build AS test
        FROM scratch
        COPY --from=Build /app /app
        COPY --from=0 /app /app2
        """);

    [Test]
    public void Stage_of_a_later_name_is_an_image() => Reports("""
        FROM [|build|]
        FROM alpine:3.22 AS build
        """);

    [TestCase("golang", "[|$BASE|]")]
    [TestCase("golang", "[|${BASE}|]")]
    public void Default_of_an_argument_is_what_a_plain_build_takes(string value, string image) => Reports($"ARG BASE={value}\nFROM {image}\n");

    [TestCase("$BASE")]
    [TestCase("${BASE}")]
    [TestCase("\"$BASE\"")]
    public void Default_that_is_no_known_image_stands_for_what_is_given(string image) => IsClean($"ARG BASE=non-existing\nFROM {image}\n");

    [TestCase("ARG BASE=registry.example.com/team/base\nFROM [|$BASE|]\n")]
    [TestCase("FROM [|non-existing|]\n")]
    public void Name_with_a_registry_or_without_a_variable_is_meant(string text) => Reports(text);

    [Test]
    public void Continued_instruction_is_reported_where_the_name_stands() => Reports("FROM \\\n    [|golang|] \\\n    AS build\n");

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM [|golang|]\r\nRUN go version\r\n");

    [TestCase("golang", "golang:1.27")]
    [TestCase("docker.io/library/alpine", "docker.io/library/alpine:3.24")]
    [TestCase("debian", "debian:trixie")]
    [TestCase("ubuntu", "ubuntu:26.04")]
    public void Fix_names_what_latest_stood_for(string image, string named) => Fixes($"FROM {image} AS build\n", $"FROM {named} AS build\n");

    [TestCase("FROM registry.example.com/base\n")]
    [TestCase("FROM gcr.io/distroless/static\n")]
    [TestCase("ARG BASE=golang\nFROM $BASE\n")]
    public void Release_that_nobody_knows_is_not_made_up(string text) => HasNoFix(text);
}
