using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class MissingLabelTests : RuleTests<MissingLabel>
{
    private static readonly (string Path, string Content) Policy = (".editorconfig", "[Dockerfile]\ngocontainerguard.required_labels = team, org.opencontainers.image.source\n");

    [Test]
    public void Image_without_a_label_is_reported() => ReportsAs(Severity.Warning, "FROM golang:1.27 AS build\nLABEL team=a org.opencontainers.image.source=b\nFROM [|alpine:3.24|]\nLABEL team=a\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void Message_names_all_that_are_missing() => Says("The image does not set 'team', 'org.opencontainers.image.source', which the team requires", "FROM alpine:3.24\nCMD [\"/app\"]\n", Policy);

    [TestCase("LABEL team=a \\\n  org.opencontainers.image.source=b")]
    [TestCase("LABEL \"team\"=a\nLABEL org.opencontainers.image.source b")]
    [TestCase("ARG NAME=team\nLABEL $NAME=a org.opencontainers.image.source=b")]
    [TestCase("ARG NAME\nLABEL $NAME=a")]
    public void Image_with_all_of_them_or_with_unknown_ones_is_not(string labels) => IsClean($"FROM alpine:3.24\n{labels}\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void Labels_of_a_stage_below_count() => IsClean("FROM alpine:3.24 AS base\nLABEL team=a org.opencontainers.image.source=b\nFROM base\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void Without_a_policy_nothing_is_said() => IsClean("FROM alpine:3.24\nCMD [\"/app\"]\n");
}
