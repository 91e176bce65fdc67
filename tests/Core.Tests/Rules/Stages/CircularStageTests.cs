using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class CircularStageTests : RuleTests<CircularStage>
{
    [TestCase("FROM alpine:3.22 AS a\nCOPY --from=[|a|] x y\n")]
    [TestCase("FROM alpine:3.22\nCOPY --from=[|0|] x y\n")]
    [TestCase("FROM alpine:3.22 AS a\nCOPY --from=[|b|] x y\nFROM alpine:3.22 AS b\nRUN --mount=from=a,target=/x y\n")]
    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22 AS build\nCOPY --from=[|build|] x y\n", TestName = "Of_two_stages_with_one_name_the_last_is_meant")]
    public void Waiting_for_each_other(string text) => Reports(text);

    [TestCase("FROM alpine:3.22 AS a\nFROM a AS b\nCOPY --from=a x y\n")]
    [TestCase("FROM alpine:3.22 AS a\nCOPY --from=b x y\nFROM alpine:3.22 AS b\n")]
    public void One_after_the_other(string text) => IsClean(text);

    [Test]
    public void The_words_are_those_of_BuildKit() =>
        Says("'a' is this stage itself: the build stops with 'circular dependency detected on stage: a'", "FROM alpine:3.22 AS a\nCOPY --from=a x y\n");
}
