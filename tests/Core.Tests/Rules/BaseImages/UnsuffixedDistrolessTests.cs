using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class UnsuffixedDistrolessTests : RuleTests<UnsuffixedDistroless>
{
    [TestCase("gcr.io/distroless/static:nonroot")]
    [TestCase("gcr.io/distroless/base-nossl:debug-nonroot")]
    public void Name_without_a_release_is_reported(string image) => Reports($"FROM [|{image}|]\n");

    [TestCase("gcr.io/distroless/static-debian13:nonroot")]
    [TestCase("gcr.io/distroless/static:latest")]
    [TestCase("gcr.io/distroless/static")]
    [TestCase("gcr.io/distroless/java21:nonroot")]
    [TestCase("registry.example.com/distroless/static:nonroot")]
    [TestCase("gcr.io/distroless/static:nonroot@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("$BASE")]
    public void Other_images_and_what_other_rules_say_are_not(string image) => IsClean($"ARG BASE\nFROM {image}\n");

    [Test]
    public void Fix_names_the_release_of_the_facts() => Fixes(
        "FROM golang:1.27 AS build\nFROM gcr.io/distroless/static:nonroot AS run\n", "FROM golang:1.27 AS build\nFROM gcr.io/distroless/static-debian13:nonroot AS run\n");

    [Test]
    public void Name_in_an_argument_is_left_to_people() => HasNoFix("ARG FLAVOUR=nonroot\nFROM gcr.io/distroless/static:${FLAVOUR}\n");
}
