using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class UnresolvableSourceTests : RuleTests<UnresolvableSource>
{
    [TestCase("FROM alpine:3.22\nCOPY --from=[|5|] a b\n")]
    [TestCase("FROM alpine:3.22\nARG F=x\nCOPY --from=[|$F|] a b\n", TestName = "A_variable_is_not_replaced_there")]
    [TestCase("FROM alpine:3.22\nCOPY --from=[|later|] \\\n  a b\nFROM alpine:3.22 AS later\nFROM alpine:3.22\nCOPY --from=0 a b\n")]
    [TestCase("FROM alpine:3.22\nCOPY --from=[|Nope|] a b\n")]
    [TestCase("FROM alpine:3.22\nRUN --mount=[|from=later,target=/x|] y\nFROM alpine:3.22 AS later\nFROM alpine:3.22\nCOPY --from=0 a b\n")]
    public void Nothing_that_can_be_copied_from(string text) => Reports(text);

    [TestCase("FROM golang:1.27 AS builder\nFROM alpine:3.22\nCOPY --from=[|biulder|] a b\n")]
    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22\nRUN --mount=[|from=buidl,target=/x|] y\n")]
    [TestCase("FROM alpine:3.22\nCOPY --from=[|later|] a b\nFROM alpine:3.22 AS later\n", TestName = "No_target_needs_the_stage_that_waits")]
    public void Something_else_than_what_is_meant(string text) => ReportsAs(Severity.Warning, text);

    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22\nCOPY --from=BUILD a b\nCOPY --from=0 a b\n")]
    [TestCase("FROM alpine:3.22\nCOPY --from=busybox:1.37 a b\nCOPY --from=ghcr.io/org/tool:1 a b\nCOPY --from=scratch a b\n")]
    [TestCase("FROM golang:1.27 AS debain\nFROM alpine:3.22\nCOPY --from=debian a b\n", TestName = "An_image_that_is_known")]
    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22\nCOPY --from=assets a b\n", TestName = "A_named_context_may_be_called_so")]
    [TestCase("FROM alpine:3.22 AS scratch\nRUN --mount=type=ssh x\n")]
    public void A_stage_an_image_or_a_context(string text) => IsClean(text);

    [Test]
    public void Fix_takes_the_stage_whose_name_is_near() => Fixes(
        "FROM golang:1.27 AS builder\nFROM scratch\nCOPY --chown=1 \\\n  --from=biulder /a /b\n",
        "FROM golang:1.27 AS builder\nFROM scratch\nCOPY --chown=1 \\\n  --from=builder /a /b\n");

    [TestCase("7")]
    [TestCase("$X")]
    public void There_is_no_fix_for(string source) => HasNoFix($"FROM golang:1.27 AS builder\nARG X\nFROM scratch\nARG X\nCOPY --from={source} /a /b\n");
}
