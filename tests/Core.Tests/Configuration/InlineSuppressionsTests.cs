using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class InlineSuppressionsTests
{
    [TestCase("# gcg:ignore GCG0201\nFROM golang\n")]
    [TestCase("#gcg:ignore gcg0201\nFROM golang\n")]
    [TestCase("#   gcg:ignore   GCG0802   GCG0201\nFROM golang\n")]
    [TestCase("# gcg:ignore GCG0802,GCG0201\nFROM golang\n")]
    [TestCase("# gcg:ignore GCG0802, GCG0201 because of reasons\nFROM golang\n")]
    [TestCase("# gcg:ignore GCG0201\n\n# another remark\n\nFROM golang\n")]
    [TestCase("# gcg:ignore GCG0201\r\nFROM golang\r\n")]
    [TestCase("FROM alpine:3.22 AS base\n# gcg:ignore GCG0201\nFROM golang\n")]
    [TestCase("FROM \\\n# gcg:ignore GCG0201\n  golang\n")]
    [TestCase("  # gcg:ignore GCG0201\nFROM golang\n")]
    [TestCase("# syntax=docker/dockerfile:1\n# gcg:ignore-file GCG0201\nFROM alpine:3.22 AS base\nFROM golang\n")]
    [TestCase("# gcg:ignore-file GCG0201 because it is a sample\n\nFROM golang\n")]
    public void Comment_above_inside_or_at_the_top_silences(string text) => IsSilenced(text).ShouldBe([true]);

    [TestCase("# gcg:ignore GCG0202\nFROM golang\n")]
    [TestCase("# gcg:ignore\nFROM golang\n")]
    [TestCase("# ignore GCG0201\nFROM golang\n")]
    [TestCase("# see gcg:ignore GCG0201\nFROM golang\n")]
    [TestCase("# gcg:ignores GCG0201\nFROM golang\n")]
    [TestCase("# gcg:ignore because GCG0201\nFROM golang\n")]
    [TestCase("# gcg:ignore GCG0201\nFROM alpine:3.22 AS base\nFROM golang\n")]
    [TestCase("FROM golang\n# gcg:ignore GCG0201\n")]
    [TestCase("FROM golang\n# gcg:ignore GCG0201\nRUN go version\n")]
    [TestCase("FROM alpine:3.22 AS base\n# gcg:ignore-file GCG0201\nFROM golang\n")]
    [TestCase("FROM golang\nRUN <<EOF\n# gcg:ignore-file GCG0201\nEOF\n")]
    public void Comment_elsewhere_or_of_another_rule_does_not(string text) => IsSilenced(text).ShouldBe([false]);

    [Test]
    public void Only_the_next_instruction_is_meant() => IsSilenced("# gcg:ignore GCG0201\nFROM golang AS one\nFROM golang AS two\n").ShouldBe([true, false]);

    [TestCase("# gcg:ignore GCG0201 because the image is pinned elsewhere\nFROM golang\n", "the image is pinned elsewhere")]
    [TestCase("# gcg:ignore GCG0201\tbecause\tof because\nFROM golang\n", "of because")]
    [TestCase("# gcg:ignore GCG0201 because   of blanks  \r\nFROM golang\r\n", "of blanks")]
    [TestCase("# gcg:ignore GCG0802 and GCG0201 because: of two\nFROM golang\n", "of two")]
    [TestCase("# gcg:ignore GCG0201: the mirror has one tag\nFROM golang\n", "the mirror has one tag")]
    [TestCase("# gcg:ignore GCG0201 -- UTF8 comes from there\nFROM golang\n", "UTF8 comes from there")]
    [TestCase("# gcg:ignore GCG0201 because\nFROM golang\n", null)]
    [TestCase("# gcg:ignore GCG0201\nFROM golang\n", null)]
    public void Reason_is_kept(string text, string? reason) =>
        Check.Dockerfile(text).Single(finding => finding.Rule.Id == "GCG0201").Suppression.ShouldBe(new Suppression(SuppressionKind.InSource, reason));

    [Test]
    public void Place_of_the_finding_counts_and_not_that_of_the_evidence() =>
        Check.Dockerfile("# gcg:ignore GCG0802\nFROM alpine:3.22\nUSER nonroot\nCMD [\"/app\"]\n").Single(finding => finding.Rule.Id == "GCG0802").Suppression.ShouldBeNull();

    [Test]
    public void Finding_on_a_continued_line_belongs_to_the_instruction() =>
        Check.Dockerfile("FROM scratch\n# gcg:ignore GCG0911\nENV PORT=80 \\\n    GOGC=none\nCMD [\"/app\"]\n").Single(finding => finding.Rule.Id == "GCG0911").Suppression.ShouldNotBeNull();

    private static bool[] IsSilenced(string text) =>
        [.. Check.Dockerfile(text).Where(finding => finding.Rule.Id == "GCG0201").Select(finding => finding.Suppression is not null)];
}
