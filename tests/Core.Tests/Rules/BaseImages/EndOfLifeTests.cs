using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class EndOfLifeTests : RuleTests<EndOfLife>
{
    [TestCase("golang:1.22")]
    [TestCase("golang:1.21.6-alpine")]
    [TestCase("alpine:3.19")]
    [TestCase("alpine:3.19.1")]
    [TestCase("ubuntu:20.04")]
    [TestCase("debian:bullseye-slim")]
    [TestCase("gcr.io/distroless/static-debian12:nonroot")]
    public void Release_without_support_is_reported(string image) => Reports($"FROM [|{image}|]\n");

    [TestCase("golang:1.27")]
    [TestCase("golang:1.26-bookworm")]
    [TestCase("alpine:3.24")]
    [TestCase("debian:bookworm-slim")]
    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("scratch")]
    public void Release_with_support_is_not(string image) => IsClean($"FROM {image}\n");

    [TestCase("golang:1.99")]
    [TestCase("alpine:3.99")]
    [TestCase("alpine:edge")]
    [TestCase("alpine:$RELEASE")]
    [TestCase("registry.example.com/alpine:3.12")]
    public void What_is_not_in_the_facts_is_unknown(string image) => IsClean($"ARG RELEASE\nFROM {image}\n");

    [Test]
    public void One_finding_says_it_of_all_images() => Says(
        "'golang:1.22' rests on Go 1.22, whose support ended on 2025-02-11, 'alpine:3.19' rests on alpine 3.19, whose support ended on 2025-11-01: no more fixes for what is found in it (as of 2026-11-20)",
        "FROM golang:1.22 AS build\nFROM golang:1.22 AS test\nFROM alpine:3.19\n");

    [Test]
    public void Fix_takes_the_release_of_the_day_of_the_facts() => Fixes(
        "FROM golang:1.22-alpine AS build\nFROM gcr.io/distroless/static-debian12:nonroot AS a\nFROM alpine:3.19\n",
        "FROM golang:1.27-alpine AS build\nFROM gcr.io/distroless/static-debian13:nonroot AS a\nFROM alpine:3.24\n");

    [TestCase("FROM debian:bullseye-slim\n")]
    [TestCase("ARG GO=1.22\nFROM golang:${GO}\n")]
    [TestCase("FROM golang:1.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n")]
    public void What_is_not_written_out_or_has_no_successor_of_the_same_form_is_left_to_people(string text) => HasNoFix(text);
}
