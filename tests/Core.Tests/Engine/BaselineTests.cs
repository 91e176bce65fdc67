using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class BaselineTests
{
    private const string Old = "FROM golang:latest AS build\nFROM golang AS other\n";

    [Test]
    public void What_was_there_is_not_said_and_is_counted()
    {
        var report = After(Old, Old);
        New(report).ShouldBeEmpty();
        report.Findings.ShouldAllBe(finding => finding.Suppression == new Suppression(SuppressionKind.External, "It is in the baseline '.gocontainerguard-baseline'"));
        report.Baseline.ShouldBe(new BaselineStanding(BaselineFile.DefaultPath, Known: report.Findings.Count(finding => finding.Severity > Severity.Hidden), Gone: 0));
    }

    [Test]
    public void What_is_new_is_said() => New(After(Old, Old + "FROM alpine:latest\nUSER 65532\n")).ShouldBe(["GCG0202"]);

    [Test]
    public void Lines_may_move_and_be_indented() => New(After(Old, "# Built twice\n\n  FROM golang:latest AS build\nFROM golang AS other\n")).ShouldBeEmpty();

    [Test]
    public void Another_finding_that_looks_the_same_is_new()
    {
        New(After("FROM golang:latest\n", "FROM golang:latest\nFROM golang:latest\n")).ShouldBe(["GCG0202"]);
        New(After("FROM golang:latest\nFROM golang:latest\n", "FROM golang:latest\nFROM golang:latest\n")).ShouldBeEmpty();
    }

    [Test]
    public void What_is_gone_is_counted()
    {
        var report = After(Old, "FROM golang:latest AS build\n");
        New(report).ShouldBeEmpty();
        report.Baseline!.Gone.ShouldBeGreaterThan(0);
    }

    [Test]
    public void What_is_silent_for_another_reason_is_not_gone()
    {
        After("FROM golang:latest\n", "# gcg:ignore GCG0202\nFROM golang:latest\n").Baseline!.Gone.ShouldBe(0);
        After("FROM golang:latest\n", "FROM golang:latest\n", (".editorconfig", "root = true\n[*]\ndotnet_diagnostic.GCG0202.severity = none\n")).Baseline!.Gone.ShouldBe(0);
    }

    [Test]
    public void What_is_suppressed_or_hidden_is_not_written_and_takes_no_place_of_another()
    {
        var text = Report("# gcg:ignore GCG0202\nFROM golang:latest\nFROM golang:latest\nfrom scratch\n").ToBaseline();
        BaselineFile.Parse(text).Entries.Select(entry => entry.RuleId).ShouldBe(["GCG0202"]);
        New(Report("# gcg:ignore GCG0202\nFROM golang:latest\nFROM golang:latest\nfrom scratch\n", text)).ShouldBeEmpty();
    }

    [Test]
    public void Baseline_that_is_not_there_changes_nothing()
    {
        var report = Report(Old);
        report.Baseline.ShouldBeNull();
        New(report).ShouldContain("GCG0202");
    }

    [Test]
    public void Lines_that_are_no_entries_are_one_finding_at_the_first_of_them()
    {
        var report = Report("FROM golang:latest\n", "# known\n<<<<<<< HEAD\n=======\n" + Report("FROM golang:latest\n").ToBaseline());
        New(report).ShouldBe(["GCG0016"]);
        var finding = report.Findings.Single(finding => finding.Rule.Id == "GCG0016");
        finding.Where.ToString().ShouldBe(".gocontainerguard-baseline(2,1)");
        finding.Message.ShouldBe("'<<<<<<< HEAD' is no entry of a baseline, and 1 more is none: what may have stood there is said again");
    }

    [TestCase(ReadingState.NotText, "it is not UTF-8 text")]
    [TestCase(ReadingState.TooLarge, "it is larger than 8 MiB")]
    public void Baseline_that_cannot_be_read_is_a_finding_and_everything_is_said(ReadingState state, string reason)
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = "FROM golang:latest\n" }.WithState(BaselineFile.DefaultPath, state);
        var report = Guard.Check(Input(repository));
        New(report).ShouldBe(["GCG0016", "GCG0202"], ignoreOrder: true);
        report.Findings.Single(finding => finding.Rule.Id == "GCG0016").Message.ShouldBe($"'.gocontainerguard-baseline' cannot be read, and every finding is said: {reason}");
    }

    private static GuardReport After(string before, string now, params (string Path, string Content)[] files) => Report(now, Report(before).ToBaseline(), files);

    private static GuardReport Report(string dockerfile, string? baseline = null, params (string Path, string Content)[] files)
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = dockerfile };
        if (baseline is not null)
            repository[BaselineFile.DefaultPath] = baseline;

        foreach (var (path, content) in files)
            repository[path] = content;

        return Guard.Check(Input(repository));
    }

    private static GuardInput Input(RepositorySnapshot repository) =>
        new() { Repository = repository, Dockerfiles = ["Dockerfile"], Baseline = BaselineFile.DefaultPath, RethrowsRuleFailures = true };

    private static IEnumerable<string> New(GuardReport report) =>
        [.. report.Findings.Where(finding => finding.Suppression is null && finding.Severity > Severity.Info).Select(finding => finding.Rule.Id)];
}
