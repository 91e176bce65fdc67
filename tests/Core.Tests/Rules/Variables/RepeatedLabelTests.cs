using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class RepeatedLabelTests : RuleTests<RepeatedLabel>
{
    [TestCase("LABEL [|a|]=1\nLABEL a=2")]
    [TestCase("LABEL [|a|]=1 b=2 \\\n    \"a\"=3")]
    [TestCase("LABEL [|a|]=\"\"")]
    public void Label_that_is_lost_or_empty_is_reported(string instructions) => Reports($"FROM alpine:3.24\n{instructions}\n");

    [TestCase("LABEL a=1 b=1")]
    [TestCase("LABEL a=1\nLABEL A=2")]
    [TestCase("ARG V\nLABEL a=$V")]
    [TestCase("ARG K\nLABEL $K=1 $K=2")]
    public void Other_labels_are_not(string instructions) => IsClean($"FROM alpine:3.24\n{instructions}\n");

    [Test]
    public void Label_of_another_stage_is_another_label() => IsClean("FROM alpine:3.24 AS a\nLABEL a=1\nFROM alpine:3.24\nLABEL a=2\n");

    [TestCase("FROM registry.example.com/base:1\nLABEL a=\"\"\n")]
    [TestCase("FROM ubuntu:26.04\nLABEL org.opencontainers.image.version=\"\"\n")]
    public void Empty_label_may_take_away_what_the_image_says(string text) => IsClean(text);

    [Test]
    public void Fix_keeps_what_counts() => Fixes("FROM alpine:3.24\nLABEL a=1 b=\"\" c=3\nLABEL a=2\n", "FROM alpine:3.24\nLABEL c=3\nLABEL a=2\n");
}
