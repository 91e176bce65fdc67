using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class SuppressionCheckTests
{
    private const string Strict = "root = true\n[*]\ngocontainerguard.require_suppression_reason = true\n";

    [TestCase("GCG9999", "There is no rule 'GCG9999': nothing is suppressed by this name")]
    [TestCase("GCG802", "There is no rule 'GCG802', and 'GCG0802' is near: nothing is suppressed by this name")]
    [TestCase("gcg-0802", "There is no rule 'gcg-0802', and 'GCG0802' is near: nothing is suppressed by this name")]
    [TestCase("GCGO8O2", "There is no rule 'GCGO8O2', and 'GCG0802' is near: nothing is suppressed by this name")]
    [TestCase("CGC0802", "There is no rule 'CGC0802', and 'GCG0802' is near: nothing is suppressed by this name")]
    [TestCase("runs-as-root", "There is no rule 'runs-as-root', and 'GCG0801' is near: nothing is suppressed by this name")]
    [TestCase("DL3006", "There is no rule 'DL3006', and 'GCG0201' is near: nothing is suppressed by this name")]
    [TestCase("UndefinedVar", "There is no rule 'UndefinedVar', and 'GCG1401' is near: nothing is suppressed by this name")]
    [TestCase("DL3059", "There is no rule 'DL3059': nothing is suppressed by this name")]
    [TestCase("GCG", "There is no rule 'GCG': nothing is suppressed by this name")]
    public void Name_that_no_rule_has_is_reported_with_the_one_that_is_near(string name, string message)
    {
        var finding = Of("GCG0003", $"# gcg:ignore {name} because of reasons\nFROM golang:latest\n").ShouldHaveSingleItem();
        finding.Message.ShouldBe(message);
        finding.Where.Text.ShouldBe(name);
    }

    [TestCase("# gcg:ignore GCG0202 UTF8 is set, RFC3339 too\nFROM golang:latest\n")]
    [TestCase("# gcg:ignore GCG0202 because GCG9999 is no rule\nFROM golang:latest\n")]
    [TestCase("# hadolint ignore=DL9999\nFROM golang:latest\n")]
    [TestCase("# check=skip=NoSuchCheck\nFROM golang:latest\n")]
    public void Words_of_a_reason_and_of_other_tools_are_no_names(string text) => Of("GCG0003", text).ShouldBeEmpty();

    [TestCase("gcg:ignores GCG0202", "gcg:ignores", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ingore GCG0202", "gcg:ingore", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg-ignore GCG0202", "gcg-ignore", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ignore=GCG0202", "gcg:ignore=", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ignore: GCG0202", "gcg:ignore:", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ignore:GCG0202", "gcg:ignore:", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ignore,GCG0202", "gcg:ignore,", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg: ignore GCG0202", "gcg: ignore", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg ignore=GCG0202", "gcg ignore=", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("GCG:Ignore GCG0202", "GCG:Ignore", "gcg:ignore", "gcg:ignore GCG0202")]
    [TestCase("gcg:ignore-flie=GCG0202", "gcg:ignore-flie=", "gcg:ignore-file", "gcg:ignore-file GCG0202")]
    [TestCase("gcg:ignore_file because the workshop wants it", "gcg:ignore_file", "gcg:ignore-file", "gcg:ignore-file because the workshop wants it")]
    [TestCase("gcg:ignores", "gcg:ignores", "gcg:ignore", "gcg:ignore")]
    public void Misspelt_marker_is_reported_with_the_one_that_is_near(string comment, string marker, string near, string mended)
    {
        var finding = Of("GCG0003", $"# {comment}\nFROM golang:latest\n").ShouldHaveSingleItem();

        finding.Message.ShouldBe($"There is no marker '{marker}', and '{near}' is near: nothing is suppressed by this comment");
        finding.Where.Text.ShouldBe(marker);
        Mending.Mend("GCG0003", $"# {comment}\nFROM golang:latest\n")["Dockerfile"].ShouldBe($"# {mended}\nFROM golang:latest\n");
    }

    [TestCase("gcg:disable GCG0202", "gcg:disable")]
    [TestCase("gcg:ignore-line GCG0202", "gcg:ignore-line")]
    [TestCase("gcg:skip=latest-tag", "gcg:skip=")]
    public void Marker_that_is_near_to_none_is_reported_where_it_names_rules(string comment, string marker)
    {
        var finding = Of("GCG0003", $"# {comment}\nFROM golang:latest\n").ShouldHaveSingleItem();

        finding.Message.ShouldBe($"There is no marker '{marker}': nothing is suppressed by this comment");
        finding.Fix.ShouldBeNull();
    }

    [TestCase("# gcg ignores the rest of this file")]
    [TestCase("# gcg: ignore what follows")]
    [TestCase("# GCG: a gateway")]
    [TestCase("# GCG0202 finds nothing here")]
    [TestCase("# gcg")]
    [TestCase("# gcg:")]
    [TestCase("# gcg:todo see GCG0202")]
    [TestCase("# gcg:note name the image more exactly")]
    [TestCase("# go ignore GCG0202")]
    [TestCase("# see gcg:ignores GCG0202")]
    [TestCase("RUN <<EOF\n# gcg:ignores GCG0202\nEOF")]
    public void Sentence_that_begins_like_a_marker_is_a_comment(string comment) => Of("GCG0003", $"FROM golang:latest\n{comment}\nUSER 65532\n").ShouldBeEmpty();

    [TestCase("# gcg:ignore GCG0202\nFROM golang:1.27\n", "GCG0202 finds nothing in the instruction")]
    [TestCase("# gcg:ignore-file gcg0202\nFROM golang:1.27\n", "GCG0202 finds nothing in this file")]
    [TestCase("FROM golang:latest\n# gcg:ignore GCG0202\nUSER 65532\n", "GCG0202 finds nothing in the instruction")]
    [TestCase("FROM alpine:3.22\n# gcg:ignore GCG0801\nUSER 65532\nCMD [\"id\"]\n", "GCG0801 finds nothing in the instruction")]
    [TestCase("FROM golang:latest\n# gcg:ignore-file GCG0202\n", "What is said of a whole file is heard above the first instruction only")]
    [TestCase("FROM golang:latest\n# gcg:ignore GCG0202\n", "No instruction follows")]
    [TestCase("# gcg:ignore\nFROM golang:latest\n", "No rule is named here")]
    [TestCase("# gcg:ignore because GCG0202\nFROM golang:latest\n", "No rule is named here")]
    public void Suppression_of_nothing_is_reported(string text, string why) =>
        Of("GCG0004", text).Select(finding => finding.Message).ShouldBe([$"{why}: the suppression suppresses nothing"]);

    [TestCase("# gcg:ignore GCG0202\nFROM golang:latest\n")]
    [TestCase("# gcg:ignore GCG0202\n# gcg:ignore-file GCG0202\nFROM golang:latest\n", Description = "both cover the finding")]
    [TestCase("ARG GO\n# gcg:ignore GCG0202\nFROM golang:$GO\n", Description = "a value that is not known")]
    [TestCase("# gcg:ignore-file GCG0202\nARG GO\nFROM golang:$GO\n", Description = "a value that is not known")]
    [TestCase("# gcg:ignore GCG0801\nFROM registry.example/base:1\n", Description = "an image that is not known")]
    [TestCase("FROM golang:1.27\n# gcg:ignore GCG0501\nRUN go build ./cmd/app\n", Description = "sources that nobody sees")]
    [TestCase("# gcg:ignore GCG9999\nFROM golang:1.27\n", Description = "a rule that does not exist is another finding")]
    [TestCase("# hadolint ignore=DL3007\n# check=skip=all\nFROM golang:1.27\n", Description = "other tools")]
    public void What_suppresses_or_may_suppress_is_not(string text) => Of("GCG0004", text).ShouldBeEmpty();

    [Test]
    public void Rule_that_is_switched_off_has_not_looked() => Of(
        "GCG0004",
        "# gcg:ignore GCG0202\nFROM golang:1.27\n",
        (".editorconfig", "root = true\n[*]\ndotnet_diagnostic.GCG0202.severity = none\n")).ShouldBeEmpty();

    [Test]
    public void Finding_of_one_possible_context_is_enough() => Check.DockerfileAt(
            "deploy/Dockerfile",
            "FROM alpine:3.22\n# gcg:ignore GCG1201\nCOPY . .\nUSER 65532\n",
            ("deploy/.dockerignore", "*.md\n")).ShouldNotContain(finding => finding.Rule.Id == "GCG0004");

    [TestCase("# gcg:ignore GCG0202\nFROM golang:latest\n", "GCG0202")]
    [TestCase("# gcg:ignore-file GCG0202, gcg0801 because\nFROM golang:latest\n", "GCG0202, GCG0801")]
    public void Reason_is_asked_for_where_the_team_wants_one(string text, string names)
    {
        Of("GCG0005", text).ShouldBeEmpty();
        Of("GCG0005", text, (".editorconfig", Strict)).Select(finding => finding.Message)
            .ShouldBe([$"{names} is suppressed without a reason, which 'gocontainerguard.require_suppression_reason' asks for"]);
    }

    [TestCase("# gcg:ignore GCG0202 because of the workshop\nFROM golang:latest\n")]
    [TestCase("# gcg:ignore GCG0202: the workshop\nFROM golang:latest\n")]
    [TestCase("# hadolint ignore=DL3007\nFROM golang:latest\n")]
    [TestCase("# gcg:ignore GCG9999\nFROM golang:latest\n")]
    public void Reason_that_is_there_is_enough(string text) => Of("GCG0005", text, (".editorconfig", Strict)).ShouldBeEmpty();

    [Test]
    public void What_is_said_of_suppressions_can_be_suppressed_for_the_file() =>
        Of("GCG0003", "# gcg:ignore-file GCG0003\n# gcg:ignore GCG9999\nFROM golang:1.27\n").ShouldHaveSingleItem().Suppression.ShouldNotBeNull();

    [TestCase("# gcg:ignore GCG0209 GCG0202\nFROM golang:latest\n", "# gcg:ignore GCG0202\nFROM golang:latest\n")]
    [TestCase("# gcg:ignore GCG0202,GCG0209,GCG0208 because x\nFROM golang:latest\n", "# gcg:ignore GCG0202 because x\nFROM golang:latest\n")]
    [TestCase("FROM \\\n  # gcg:ignore GCG0202\n  golang:1.27\n", "FROM \\\n  golang:1.27\n")]
    [TestCase("FROM golang:1.27\n# gcg:ignore GCG0202", "FROM golang:1.27")]
    public void Idle_suppression_is_removed(string before, string after) => Mending.Mend("GCG0004", before)["Dockerfile"].ShouldBe(after);

    private static IReadOnlyList<Finding> Of(string id, string text, params (string Path, string Content)[] files) =>
        [.. Check.Dockerfile(text, files).Where(finding => string.Equals(finding.Rule.Id, id, StringComparison.Ordinal))];
}
