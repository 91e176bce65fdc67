using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class PeerSuppressionsTests
{
    private const string Shell = "FROM alpine:3.22\nUSER 65532\n";

    [TestCase("# hadolint ignore=DL3006\nFROM golang\n")]
    [TestCase("#hadolint ignore=DL3059,DL3006\nFROM golang\n")]
    [TestCase("#  hadolint   ignore=DL3059, DL3006 # the mirror has one tag\nFROM golang\n")]
    [TestCase("# hadolint ignore=dl3006\r\nFROM golang\r\n")]
    [TestCase("# hadolint ignore=DL3006\n# gcg:ignore GCG0801\nFROM golang\n")]
    [TestCase("# hadolint global ignore=DL3006\n\nFROM alpine:3.22 AS base\nFROM golang\n")]
    [TestCase("FROM alpine:3.22 AS base\n# hadolint global ignore=DL3059,DL3006\nRUN id\nFROM golang\n")]
    public void Comment_for_hadolint_counts_for_the_rule_of_the_same_meaning(string text) => IsSilenced(text, "GCG0201").ShouldBe([true]);

    [TestCase("# hadolint ignore=DL3007\nFROM golang\n")]
    [TestCase("# hadolint ignore DL3006\nFROM golang\n")]
    [TestCase("# hadolints ignore=DL3006\nFROM golang\n")]
    [TestCase("# hadolint globalignore=DL3006\nFROM golang\n")]
    [TestCase("# hadolint\nFROM golang\n")]
    [TestCase("# see hadolint ignore=DL3006\nFROM golang\n")]
    [TestCase("# hadolint ignore=(DL3006)\nFROM golang\n")]
    [TestCase("FROM \\\n# hadolint ignore=DL3006\n  golang\n")]
    [TestCase("FROM golang\n# hadolint ignore=DL3006\n")]
    [TestCase("# hadolint ignore=DL3006\nFROM alpine:3.22 AS base\nFROM golang\n")]
    public void Other_comments_do_not(string text) => IsSilenced(text, "GCG0201").ShouldBe([false]);

    [TestCase("DL4003", true, false)]
    [TestCase("DL4004", false, true)]
    public void Rule_of_ours_that_holds_several_of_theirs_is_silenced_for_the_one_that_is_named(string code, params bool[] silenced) =>
        IsSilenced($"# hadolint global ignore={code}\n{Shell}CMD [\"a\"]\nCMD [\"b\"]\nENTRYPOINT [\"/c\"]\nENTRYPOINT [\"/d\"]\n", "GCG0107").ShouldBe(silenced);

    [TestCase("DL3014", true, false)]
    [TestCase("DL3015", false, true)]
    public void Half_of_a_rule_can_be_silenced(string code, params bool[] silenced) =>
        IsSilenced($"# hadolint global ignore={code}\nFROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends git\nRUN apt-get update && apt-get install -y git\nUSER 65532\n", "GCG1302").ShouldBe(silenced);

    [TestCase("# check=skip=JSONArgsRecommended\n" + Shell + "CMD app\n")]
    [TestCase("# syntax=docker/dockerfile:1\n# check=skip=UndefinedVar,JSONArgsRecommended;error=true\n" + Shell + "CMD app\n")]
    [TestCase("# check=skip=all\n" + Shell + "CMD app\n")]
    [TestCase("# check=error=true;skip=all\n" + Shell + "CMD app\n")]
    [TestCase(Shell + "# check=skip=JSONArgsRecommended\nCMD app\n")]
    public void Directive_and_comment_of_BuildKit_count_for_the_check_of_that_name(string text) => IsSilenced(text, "GCG0901").ShouldBe([true]);

    [TestCase("# check=skip=UndefinedVar\n" + Shell + "CMD app\n")]
    [TestCase("# check=skip=jsonargsrecommended\n" + Shell + "CMD app\n")]
    [TestCase("# check=error=true\n" + Shell + "CMD app\n")]
    [TestCase("# Start\n# check=skip=JSONArgsRecommended\n" + Shell + "CMD app\n")]
    [TestCase("# check=skip=JSONArgsRecommended;whatever=1\n" + Shell + "CMD app\n")]
    [TestCase("FROM alpine:3.22\n# check=skip=JSONArgsRecommended\nUSER 65532\nCMD app\n")]
    public void Other_words_for_BuildKit_do_not(string text) => IsSilenced(text, "GCG0901").ShouldBe([false]);

    [Test]
    public void Rules_that_equal_no_check_speak_though_all_checks_are_skipped() => IsSilenced("# check=skip=all\nFROM golang\n", "GCG0201").ShouldBe([false]);

    [Test]
    public void What_is_suppressed_is_suppressed_in_the_source_and_without_a_reason() =>
        Check.Dockerfile("# hadolint ignore=DL3006\nFROM golang\n").Single(finding => finding.Rule.Id == "GCG0201").Suppression.ShouldBe(new Suppression(SuppressionKind.InSource, null));

    private static bool[] IsSilenced(string text, string id) =>
        [.. Check.Dockerfile(text).Where(finding => finding.Rule.Id == id).Select(finding => finding.Suppression is not null)];
}
