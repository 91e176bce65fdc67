using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FixRoundsTests
{
    private const string Slips = "FROM golang:1.27 AS build\nWORKDIR src\nENV A 1\nUSER 65532\nCMD [\"a\"]\n";

    private readonly InMemoryRepository _repository = new();

    [Test]
    public void Several_fixes_go_into_one_file()
    {
        _repository["Dockerfile"] = Slips;
        var file = Run().Files.ShouldHaveSingleItem();
        file.After.Content.ShouldBe("FROM golang:1.27 AS build\nWORKDIR /go/src\nENV A=1\nUSER 65532\nCMD [\"a\"]\n");
        file.Fixes.Select(fix => fix.Id).ShouldBe(["GCG0308", "GCG0105"], ignoreOrder: true);
    }

    [Test]
    public void Fixes_that_touch_each_other_take_turns()
    {
        _repository["Dockerfile"] = "FROM alpine:3.24\nENV A 1\nMAINTAINER shop\nLABEL b c\nUSER 65532\n";
        var after = Run().Files.Single();
        after.After.Content.ShouldContain("ENV A=1\nLABEL org.opencontainers.image.authors=shop\nLABEL b=c\n".Replace("=shop", "=\"shop\"", System.StringComparison.Ordinal));
    }

    [Test]
    public void What_is_suppressed_dropped_or_switched_off_stays()
    {
        _repository["a/Dockerfile"] = "# gcg:ignore-file GCG0308 because it is so\n" + Slips;
        _repository["b/Dockerfile"] = Slips;
        _repository[".editorconfig"] = "root = true\n[b/Dockerfile]\ndotnet_diagnostic.GCG0308.severity = none\n";
        Run(input => input with { NoWarn = ["gcg0105"] }).Files.ShouldBeEmpty();
    }

    [Test]
    public void What_the_baseline_knows_stays_though_its_line_is_fixed_for_another_reason()
    {
        _repository["Dockerfile"] = "FROM --platform=$TARGETPLATFORM alpine:latest\nUSER 65532\n";
        _repository["baseline"] = Guard.Check(new GuardInput { Repository = _repository, Dockerfiles = ["Dockerfile"], NoWarn = ["GCG0209"] }).ToBaseline();
        var report = Run(input => input with { Baseline = "baseline" }, FixSafety.Unsafe);
        report.Files.Single().After.Content.ShouldBe("FROM alpine:latest\nUSER 65532\n");
        report.Left.ShouldBeEmpty();
    }

    [Test]
    public void What_is_hidden_stays_until_it_is_raised()
    {
        _repository["Dockerfile"] = "FROM alpine:3.24\nuser 65532\n";
        Run().Files.ShouldBeEmpty();
        _repository[".editorconfig"] = "root = true\n[Dockerfile]\ndotnet_diagnostic.GCG0109.severity = suggestion\n";
        Run().Files.Single().After.Content.ShouldBe("FROM alpine:3.24\nUSER 65532\n");
    }

    [Test]
    public void Fixes_that_may_change_what_is_built_wait_to_be_asked_for()
    {
        _repository["Dockerfile"] = "FROM alpine:latest\nUSER 65532\n";
        var safe = Run();
        safe.Files.ShouldBeEmpty();
        safe.Left.Select(finding => finding.Rule.Id).ShouldBe(["GCG0202"]);
        var all = Run(safety: FixSafety.Unsafe);
        all.Files.Single().After.Content.ShouldNotContain("latest");
        all.Left.ShouldBeEmpty();
    }

    [Test]
    public void A_file_that_a_fix_makes_is_seen_by_the_next_round()
    {
        _repository["Dockerfile"] = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -trimpath -o /app .\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\nENTRYPOINT [\"/app\"]\n";
        _repository["go.mod"] = "module example.com/a\n\ngo 1.27.0\n";
        _repository["main.go"] = "package main\n\nfunc main() {}\n";
        _repository[".git/HEAD"] = "ref: refs/heads/main\n";
        var report = Run(safety: FixSafety.Unsafe);
        var made = report.Files.Single(file => file.Before.IsAbsent);
        made.After.Path.ShouldBe(".dockerignore");
        report.Left.ShouldNotContain(finding => finding.Rule.Id == "GCG1201");
    }

    [Test]
    public void A_fix_that_would_change_a_locked_file_is_left_out_as_a_whole()
    {
        _repository["a/Dockerfile"] = Slips;
        _repository["b/Dockerfile"] = Slips;
        var report = Run(locked: ["a/Dockerfile"]);
        report.Files.Single().After.Path.ShouldBe("b/Dockerfile");
        report.Left.Select(finding => finding.Where.Source.Path).Distinct().ShouldBe(["a/Dockerfile"]);
    }

    [Test]
    public void A_fix_of_two_files_of_which_one_is_locked_changes_neither()
    {
        _repository["Dockerfile"] = "FROM scratch\n";
        _repository["go.mod"] = "module a\n";
        Run(input => input with { Rules = [new InBothFiles()] }).Files.Select(file => file.After.Path).ShouldBe(["Dockerfile", "go.mod"]);
        Run(input => input with { Rules = [new InBothFiles()] }, locked: ["go.mod"]).Files.ShouldBeEmpty();
    }

    [Test]
    public void A_file_outside_of_the_root_is_never_changed()
    {
        _repository["Dockerfile"] = "FROM scratch\n";
        Run(input => input with { Rules = [new AboveTheRoot()] }).Files.ShouldBeEmpty();
    }

    [Test]
    public void A_rule_whose_fixes_never_end_is_left_out_and_named()
    {
        _repository["Dockerfile"] = "FROM alpine:3.24\nENV A 1\nUSER 65532\n";
        var report = Run(input => input with { Rules = [new Restless(), .. RuleCatalogue.Rules] });
        report.Files.Single().After.Content.ShouldBe("FROM alpine:3.24\nENV A=1\nUSER 65532\n");
        report.Restless.ShouldBe(["GCG9999"]);
        report.Lines(isDone: true).ShouldContain("left out, for its fixes never come to an end here, which is a fault of the checker: GCG9999");
    }

    [Test]
    public void Nothing_to_do_is_said_in_plain_words()
    {
        _repository["Dockerfile"] = "FROM alpine:3.24\nUSER 65532\n";
        Run().Lines(isDone: true).ShouldBe(["nothing changed", "left with a safe fix: 0 findings"]);
    }

    [Test]
    public void What_was_changed_is_said_file_by_file()
    {
        _repository["Dockerfile"] = "FROM alpine:latest\nENV A 1\nENV B 2\nUSER 65532\n";
        Run().Lines(isDone: false).ShouldBe(
        [
            "Dockerfile",
            "  GCG0105  Write it with an equals sign (2 times)",
            "1 file to change",
            "left with a safe fix: 0 findings",
            "left with a fix that may change what is built, and that -p:GoContainerGuardFixUnsafe=true applies: 1 finding",
        ]);
    }

    /// <summary>What one rule's fix leaves must not be another's fault for ever.</summary>
    [TestCaseSource(typeof(DocsExamples), nameof(DocsExamples.All))]
    public void Fixes_of_all_rules_together_come_to_rest(DocsExample example)
    {
        var files = example.Files.ToDictionary(file => file.Path, file => file.Content);
        files["Dockerfile"] = MarkedText.Read(example.Marked).Text;
        foreach (var (path, content) in files)
            _repository[path] = content;

        var report = Run(safety: FixSafety.Unsafe);
        report.Restless.ShouldBeEmpty();
        report.Left.Select(finding => finding.Message).ShouldBeEmpty();
        foreach (var file in report.Files)
            _repository[file.After.Path] = file.After.Content;

        Run(safety: FixSafety.Unsafe).Files.ShouldBeEmpty();
    }

    private FixReport Run(System.Func<GuardInput, GuardInput>? change = null, FixSafety safety = FixSafety.Safe, IReadOnlyCollection<string>? locked = null)
    {
        var input = new GuardInput
        {
            Repository = _repository,
            Dockerfiles = _repository.Dockerfiles,
            Companions = _repository.Companions,
            RethrowsRuleFailures = true,
        };
        return FixRounds.Run(change?.Invoke(input) ?? input, new FixDemand { Safety = safety, Locked = locked ?? [] });
    }

    /// <summary>Speaks always, at the start of the Dockerfile, with a fix that a test makes up.</summary>
    private abstract class MadeUp : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("GCG9999", "made-up")
        {
            Title = "Made up",
            Message = "Made up",
            Category = RuleCategory.Syntax,
            Severity = Severity.Warning,
            Fix = FixSafety.Safe,
        };

        public override void Check(ContainerBuild build, Findings findings) => findings.Add(At(new SourceSpan(build.Source, default)).WithFix("Change it", Edits(build)));

        protected abstract TextEdit[]? Edits(ContainerBuild build);
    }

    private sealed class InBothFiles : MadeUp
    {
        protected override TextEdit[]? Edits(ContainerBuild build) => build.Source.Content.Contains("USER", System.StringComparison.Ordinal)
            ? null
            : [LineEdits.Append(build.Source, "USER 1"), LineEdits.Append(new SourceText("go.mod", "module a\n"), "go 1.27")];
    }

    private sealed class AboveTheRoot : MadeUp
    {
        protected override TextEdit[] Edits(ContainerBuild build) => [LineEdits.Append(SourceText.Absent("../.editorconfig"), "root = true")];
    }

    private sealed class Restless : MadeUp
    {
        protected override TextEdit[] Edits(ContainerBuild build) => [LineEdits.Append(build.Source, "USER 1")];
    }
}
