using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class ForbiddenImageTests : RuleTests<ForbiddenImage>
{
    private static readonly (string Path, string Content) Policy = (".editorconfig", "[Dockerfile]\ngocontainerguard.forbidden_images = ubuntu, golang:1.2*-alpine, *:latest, */legacy/*\n");

    [TestCase("ubuntu")]
    [TestCase("docker.io/library/ubuntu:26.04")]
    [TestCase("golang:1.27-alpine")]
    [TestCase("registry.example.com/base")]
    [TestCase("registry.example.com/base:latest")]
    [TestCase("registry.example.com/legacy/base:1")]
    public void Forbidden_image_is_reported(string image) => ReportsAs(Severity.Warning, $"FROM golang:1.27\nCOPY --from=[|{image}|] /a /a\n", Policy);

    [Test]
    public void Image_behind_FROM_is_reported_over_a_continuation() => ReportsAs(Severity.Warning, "FROM --platform=linux/amd64 \\\n  [|ubuntu:26.04|] AS a\nFROM a\n", Policy);

    [TestCase("golang:1.27")]
    [TestCase("registry.example.com/ubuntu:26.04")]
    [TestCase("registry.example.com/base@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [TestCase("registry.example.com/old/base:1")]
    [TestCase("$BASE")]
    [TestCase("scratch")]
    public void Other_images_and_unknown_ones_are_not(string image) => IsClean($"ARG BASE\nFROM {image}\n", Policy);

    [Test]
    public void Without_a_policy_nothing_is_said() => IsClean("FROM ubuntu\n");

    [Test]
    public void Message_names_the_entry() => Says("'golang:1.27-alpine' is one of the images that the team does not allow ('golang:1.2*-alpine')", "FROM golang:1.27-alpine\n", Policy);
}
