using GoContainerGuard.Rules;
using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class MissingSystemFileTests : RuleTests<MissingSystemFile>
{
    [Test]
    public void Zone_data_is_not_in_an_alpine_toolchain() => Reports("""
        FROM golang:1.27-alpine AS build
        FROM scratch
        COPY --from=build [|/usr/share/zoneinfo|] /usr/share/zoneinfo
        """);

    [Test]
    public void Certificates_are_not_in_debian() => Reports("""
        FROM debian:13-slim AS certificates
        FROM scratch
        COPY --from=certificates \
            [|/etc/ssl/certs/ca-certificates.crt|] /etc/ssl/certs/
        """);

    [Test]
    public void Image_is_looked_at_like_a_stage() => Reports("""
        FROM scratch
        COPY --from=alpine:3.24 [|/usr/share/zoneinfo|] /usr/share/zoneinfo
        """);

    [Test]
    public void Message_says_how_the_build_stops() => Says(
        "'golang:1.27-alpine' has no '/usr/share/zoneinfo', because tzdata is not installed: the build stops with '\"/usr/share/zoneinfo\": not found'",
        "FROM golang:1.27-alpine AS build\nFROM scratch\nCOPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo\n");

    [TestCase("golang:1.27")]
    [TestCase("golang:1.27-alpine\nRUN apk add --no-cache git tzdata")]
    [TestCase("golang:1.27-alpine\nRUN apk add --no-cache $PACKAGES")]
    [TestCase("golang:1.27-alpine\nRUN ./setup.sh")]
    [TestCase("golang:1.27-alpine\nCOPY zoneinfo /usr/share/zoneinfo")]
    [TestCase("registry.example/go:1")]
    [TestCase("gcr.io/distroless/static-debian13")]
    public void Zone_data_may_be_there(string image) =>
        IsClean($"FROM {image}\nFROM scratch\nCOPY --from=0 /usr/share/zoneinfo /usr/share/zoneinfo\n", ("zoneinfo/UTC", ""));

    [TestCase("golang:1.27-alpine")]
    [TestCase("golang:1.27")]
    [TestCase("alpine:3.20")]
    [TestCase("debian:13-slim\nRUN apt-get update && apt-get install -y ca-certificates")]
    [TestCase("debian:13-slim\nRUN apt-get update && apt-get install -y curl")]
    public void Certificates_may_be_there(string image) =>
        IsClean($"FROM {image}\nFROM scratch\nCOPY --from=0 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n");

    [Test]
    public void What_packages_bring_along_is_no_ground_for_an_error() => ReportsAs(Severity.Warning, """
        FROM golang:1.27-alpine AS build
        RUN apk add --no-cache git
        FROM scratch
        COPY --from=build [|/usr/share/zoneinfo|] /usr/share/zoneinfo
        """);

    [Test]
    public void Wildcard_that_matches_nothing_stops_no_build() =>
        IsClean("FROM golang:1.27-alpine AS build\nFROM scratch\nCOPY --from=build /usr/share/zoneinfo* /usr/share/zoneinfo/\n");

    [Test]
    public void Other_value_of_an_argument_may_have_it() => ReportsAs(Severity.Warning, """
        ARG BASE=golang:1.27-alpine
        FROM $BASE AS build
        FROM scratch
        COPY --from=build [|/usr/share/zoneinfo|] /usr/share/zoneinfo
        """);

    [Test]
    public void Stage_that_nobody_builds_stops_nothing() => Findings("""
        FROM golang:1.27-alpine AS build
        FROM scratch AS unused
        COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
        FROM scratch
        """).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [TestCase("golang:1.27-alpine", "/usr/share/zoneinfo", "RUN apk add --no-cache tzdata")]
    [TestCase("ubuntu:24.04", "/etc/ssl/certs/ca-certificates.crt", "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*")]
    public void Fix_installs_the_package(string image, string file, string line) => Fixes(
        $"FROM {image} AS build\nFROM scratch\nCOPY --from=build {file} {file}\n",
        $"FROM {image} AS build\n{line}\nFROM scratch\nCOPY --from=build {file} {file}\n");

    [Test]
    public void Image_that_is_no_stage_has_no_place_for_a_fix() => HasNoFix("FROM scratch\nCOPY --from=alpine:3.24 /usr/share/zoneinfo /usr/share/zoneinfo\n");
}
