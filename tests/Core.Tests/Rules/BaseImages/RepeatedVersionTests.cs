using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class RepeatedVersionTests : RuleTests<RepeatedVersion>
{
    [Test]
    public void Version_in_two_lines_is_reported() => Reports("FROM alpine:3.24 AS a\nFROM golang:1.27 AS b\nFROM [|alpine:3.24|]\n");

    [Test]
    public void Third_line_belongs_to_the_same_finding() => Says(
        "'golang:1.27' stands in 3 FROM lines: whoever raises it has to find them all", "FROM golang:1.27 AS a\nFROM golang:1.27 AS b\nFROM golang:1.27 AS c\n");

    [TestCase("FROM golang:1.27 AS a\nFROM golang:1.27-alpine AS b\n")]
    [TestCase("FROM golang:1.27 AS a\nFROM a AS b\nFROM a AS c\n")]
    [TestCase("FROM scratch AS a\nFROM scratch AS b\n")]
    [TestCase("FROM golang AS a\nFROM golang AS b\n")]
    [TestCase("ARG GO=1.27\nFROM golang:${GO} AS a\nFROM golang:${GO} AS b\n")]
    public void Other_images_and_versions_that_are_named_once_are_not(string text) => IsClean(text);

    [Test]
    public void Fix_names_the_version_once() => Fixes(
        """
        # syntax=docker/dockerfile:1
        FROM golang:1.27 AS build
        RUN go version
        FROM --platform=$BUILDPLATFORM golang:1.27 AS tools
        """,
        """
        # syntax=docker/dockerfile:1
        ARG GOLANG_VERSION=1.27
        FROM golang:${GOLANG_VERSION} AS build
        RUN go version
        FROM --platform=$BUILDPLATFORM golang:${GOLANG_VERSION} AS tools
        """);

    [Test]
    public void Name_that_is_taken_is_not_taken_again() => HasNoFix("ARG GOLANG_VERSION\nFROM golang:1.27 AS a\nFROM golang:1.27 AS b\n");
}
