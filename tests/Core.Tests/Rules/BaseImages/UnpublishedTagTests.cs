using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class UnpublishedTagTests : RuleTests<UnpublishedTag>
{
    [TestCase("golang:1.24.5-alpine3.19")]
    [TestCase("golang:1.25.8-alpine3.21")]
    [TestCase("docker.io/library/golang:1.27-bullseye")]
    [TestCase("golang:1.22.12-alpine3.18")]
    public void Pair_of_version_and_distribution_that_never_was_is_reported(string image) => Reports($"FROM [|{image}|] AS build\n");

    [TestCase("golang:1.24.5-alpine3.22")]
    [TestCase("golang:1.24.5-alpine")]
    [TestCase("golang:1.27.0-trixie")]
    [TestCase("golang:1.25-bookworm")]
    [TestCase("golang:latest")]
    public void Pair_that_was_published_is_not(string image) => IsClean($"FROM {image}\n");

    [TestCase("golang:1.27.9-alpine3.24")]
    [TestCase("golang:1.27-alpine3.30")]
    [TestCase("golang:1.99-trixie")]
    [TestCase("golang:1.28rc1-alpine3.24")]
    [TestCase("golang:$VERSION-alpine3.19")]
    [TestCase("registry.example.com/golang:1.24.5-alpine3.19")]
    [TestCase("golang:1.24.5-alpine3.19@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void What_is_newer_than_the_facts_or_elsewhere_is_unknown(string image) => IsClean($"ARG VERSION\nFROM {image}\n");

    [Test]
    public void Message_names_the_day_of_the_facts_and_what_there_is() => Says(
        "'golang:1.24.5-alpine3.19' was never published: the build stops with 'not found'; '1.24.5-alpine3.22' was (as of 2026-11-20)", "FROM golang:1.24.5-alpine3.19\n");

    [TestCase("golang:1.25-alpine3.21")]
    [TestCase("golang:1.25.4-alpine3.21")]
    public void Distribution_that_a_release_has_left_is_worth_knowing(string image) => ReportsAs(Severity.Info, $"FROM alpine:3.24\nCOPY --from=[|{image}|] /usr/local/go /usr/local/go\n");

    [Test]
    public void Fix_takes_the_same_go_on_its_own_distribution() => Fixes(
        "FROM golang:1.24.5-alpine3.19 AS build\nRUN go version\nFROM golang:1.27-bullseye\n",
        "FROM golang:1.24.5-alpine3.22 AS build\nRUN go version\nFROM golang:1.27-trixie\n");

    [Test]
    public void Tag_in_an_argument_is_left_to_people() => HasNoFix("ARG TAG=1.24.5-alpine3.19\nFROM golang:${TAG}\n");
}
