using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Engine;
using GoContainerGuard.Go;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class GuardTests
{
    private const string Untagged = "FROM golang\nFROM alpine:latest\nUSER nonroot\nCMD [\"sh\"]\n";

    [Test]
    public void Findings_stand_in_the_order_of_path_place_and_id() =>
        Lines(Report(Repository(("b/Dockerfile", Untagged), ("a/Dockerfile", Untagged)), "b/Dockerfile", "a/Dockerfile")).ShouldBe(
        [
            "a/Dockerfile 5 GCG0201 Warning", "a/Dockerfile 17 GCG0202 Warning", "a/Dockerfile 36 GCG0802 Error",
            "b/Dockerfile 5 GCG0201 Warning", "b/Dockerfile 17 GCG0202 Warning", "b/Dockerfile 36 GCG0802 Error",
        ]);

    [TestCase(ReadingState.NotText, "'Dockerfile' cannot be read and was not checked: it is not UTF-8 text")]
    [TestCase(ReadingState.TooLarge, "'Dockerfile' cannot be read and was not checked: it is larger than 8 MiB")]
    public void File_without_content_is_one_finding_and_the_others_are_checked(ReadingState state, string message)
    {
        var findings = Report(Repository(("b/Dockerfile", "FROM golang\n")).WithState("Dockerfile", state), "Dockerfile", "b/Dockerfile");
        Lines(findings).ShouldBe(["Dockerfile 0 GCG0009 Warning", "b/Dockerfile 5 GCG0201 Warning"]);
        findings[0].Message.ShouldBe(message.Replace("8 MiB", $"{RepositorySnapshot.LargestFile / 1024 / 1024} MiB", StringComparison.Ordinal));
    }

    [Test]
    public void File_that_the_system_refuses_is_quoted_with_its_reason() =>
        Report(Repository().WithUnreadable("Dockerfile", "Permission denied"), "Dockerfile").Single().Message
            .ShouldBe("'Dockerfile' cannot be read and was not checked: Permission denied");

    [Test]
    public void File_that_is_gone_is_said_once() =>
        Report(Repository(), "Dockerfile").Single().Message.ShouldBe("'Dockerfile' cannot be read and was not checked: it is not there any more");

    [Test]
    public void File_that_nobody_looked_at_is_silent() => Report(Repository().WithUnknown("Dockerfile"), "Dockerfile").ShouldBeEmpty();

    [TestCase("")]
    [TestCase("\n\n# nothing\n")]
    [TestCase("ARG VERSION\n")]
    [TestCase("\0")]
    public void Empty_and_odd_files_do_not_throw(string text) =>
        Should.NotThrow(() => Report(Repository(("Dockerfile", text)), "Dockerfile"));

    [Test]
    public void Fault_in_a_fact_is_told_by_the_rules_that_ask_for_it_and_the_others_go_on()
    {
        const string Dockerfile = "FROM golang AS build\nWORKDIR /src\nCOPY . .\nRUN go build .\nFROM alpine:latest\nCOPY --from=build /src/shop /app\nCMD [\"/app\"]\n";
        var repository = Repository(("Dockerfile", Dockerfile), ("go.mod", "module example.com/shop\n\ngo 1.26\n"), ("main.go", "package main\n\nfunc main() {}\n"));
        var findings = Guard.Check(new GuardInput { Repository = new Unreadable(repository), Dockerfiles = ["Dockerfile"] }).Findings;
        findings.Select(finding => finding.Rule.Id).ShouldContain("GCG0201");
        findings.Select(finding => finding.Rule.Id).ShouldContain("GCG0202");
        findings.Where(finding => finding.Rule.Id == "GCG0014").ShouldContain(finding => finding.Message.Contains("GCG0602", StringComparison.Ordinal));
        findings.ShouldAllBe(finding => !finding.Message.Contains("'model'", StringComparison.Ordinal));
    }

    [TestCase("dockerfile/dockerfile.go", "package dockerfile\n\nimport \"strings\"\n\nfunc Parse(text string) []string { return strings.Fields(text) }\n", 0)]
    [TestCase("src/Dockerfile.cs", "namespace Shop;\n\npublic sealed class Dockerfile;\n", 0)]
    [TestCase("Dockerfile.go", "FROM golang\nBUILD .\n", 2)]
    [TestCase("Dockerfile.golang", "BUILD .\n", 1)]
    [TestCase("Dockerfile", "package dockerfile\n", 1)]
    [TestCase("syntax/dockerfile.vim", "au BufRead Dockerfile set ft=dockerfile\n", 0)]
    [TestCase("Dockerfile.tmLanguage", "<?xml version=\"1.0\"?>\n<plist/>\n", 0)]
    public void Source_file_that_is_named_after_Dockerfiles_is_none(string path, string text, int errors) =>
        Report(Repository((path, text)), path).Count(finding => finding.Rule.Category == RuleCategory.Syntax || finding.Rule.Id == "GCG0201").ShouldBe(errors);

    [TestCase("{{if .Debug}}")]
    [TestCase("{% if debug %}")]
    [TestCase("<% if debug %>")]
    [TestCase("${LABELS}")]
    public void Template_is_no_Dockerfile(string line) => Report(Repository(("Dockerfile", $"FROM golang\n{line}\nRUNN x\n")), "Dockerfile").ShouldBeEmpty();

    [TestCase("RUN echo {{ x }}")]
    [TestCase("LABEL \\\n  ${LABELS}=x")]
    [TestCase("$LABELS")]
    public void Signs_of_a_template_within_an_instruction_are_text(string line) => Report(Repository(("Dockerfile", $"FROM golang\n{line}\n")), "Dockerfile").ShouldNotBeEmpty();

    [Test]
    public void Rule_that_throws_is_a_finding_and_the_others_go_on()
    {
        var findings = Guard.Check(Input(Repository(("Dockerfile", "FROM golang\n")), "Dockerfile") with { Rules = [new Throwing(), .. RuleCatalogue.Rules] }).Findings;
        Lines(findings).ShouldBe(["Dockerfile 0 GCG0014 Warning", "Dockerfile 5 GCG0201 Warning"]);
        findings[0].Message.ShouldBe("Rule GCG9999 failed on this file, which is a fault of the checker: InvalidOperationException: it broke");
    }

    [Test]
    public void Files_that_are_checked_together_say_what_each_says_alone()
    {
        var files = DocsExamples.All().Take(300).Select((example, index) => ($"{index:D3}/Dockerfile", MarkedText.Read(example.Marked).Text)).ToArray();
        var (repository, paths) = (Repository(files), files.Select(file => file.Item1).ToArray());
        Lines(Report(repository, paths)).ShouldBe(paths.SelectMany(path => Lines(Report(repository, path))));
    }

    [Test]
    public void Rule_that_throws_on_some_files_is_told_there_and_hides_nothing()
    {
        var paths = Enumerable.Range(0, 40).Select(index => $"{index:D2}/Dockerfile").ToArray();
        var repository = Repository([.. paths.Select((path, index) => (path, index % 7 == 0 ? "FROM alpine\n" : "FROM golang\n"))]);
        var findings = Guard.Check(Input(repository, paths) with { Rules = [new ThrowingAtAlpine(), .. RuleCatalogue.Rules] }).Findings;
        findings.Where(finding => finding.Rule.Id == "GCG0014").Select(finding => finding.Where.Source.Path).ShouldBe(paths.Where((_, index) => index % 7 == 0));
        findings.Where(finding => finding.Rule.Id == "GCG0201").Select(finding => finding.Where.Source.Path).ShouldBe(paths);
    }

    [Test]
    public void Rule_that_throws_in_one_possible_context_only_is_still_a_finding() =>
        Guard.Check(Input(Repository(("deploy/Dockerfile", "FROM alpine:3.22\nCOPY . .\n")), "deploy/Dockerfile") with { Rules = [new ThrowingBesideTheDockerfile()] }).Findings
            .Select(finding => finding.Rule.Id).ShouldBe(["GCG0014"]);

    [Test]
    public void Tests_may_ask_for_the_exception_itself() =>
        Should.Throw<InvalidOperationException>(() => Guard.Check(
            Input(Repository(("Dockerfile", "FROM golang\n")), "Dockerfile") with { Rules = [new Throwing()], RethrowsRuleFailures = true }));

    [Test]
    public void Cancellation_passes_through()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Guard.Check(Input(Repository(("Dockerfile", "FROM golang\n")), "Dockerfile"), source.Token));
    }

    [Test]
    public void Section_decides_over_the_preset() => Lines(Report(
        Repository(("Dockerfile", "FROM golang\n"), (".editorconfig", "[Dockerfile]\ndotnet_diagnostic.GCG0201.severity = error\n")), "Dockerfile"))
        .ShouldBe(["Dockerfile 5 GCG0201 Error"]);

    [Test]
    public void Section_of_another_file_does_not() => Lines(Report(
        Repository(("Dockerfile", "FROM golang\n"), (".editorconfig", "[*.Dockerfile]\ndotnet_diagnostic.GCG0201.severity = error\n")), "Dockerfile"))
        .ShouldBe(["Dockerfile 5 GCG0201 Warning"]);

    [Test]
    public void Section_is_heard_above_the_global_file() => Lines(Report(
        Repository(
            ("a/Dockerfile", "FROM golang\n"),
            ("b/Dockerfile", "FROM golang\n"),
            (".globalconfig", "is_global = true\ndotnet_diagnostic.GCG0201.severity = suggestion\n"),
            ("a/.editorconfig", "[Dockerfile]\ndotnet_diagnostic.GCG0201.severity = error\n")),
        "a/Dockerfile", "b/Dockerfile")).ShouldBe(["a/Dockerfile 5 GCG0201 Error", "b/Dockerfile 5 GCG0201 Info"]);

    [Test]
    public void Severity_none_leaves_a_finding_out() =>
        Report(Repository(("Dockerfile", "FROM golang\n"), (".editorconfig", "[*]\ndotnet_diagnostic.gcg0201.severity = none\n")), "Dockerfile").ShouldBeEmpty();

    [Test]
    public void Severity_of_an_unreadable_file_can_be_set_too() => Lines(Report(
        Repository((".editorconfig", "[Dockerfile]\ndotnet_diagnostic.GCG0009.severity = error\n")), "Dockerfile")).ShouldBe(["Dockerfile 0 GCG0009 Error"]);

    [Test]
    public void Preset_of_errors_leaves_warnings_out() =>
        Lines(Guard.Check(Input(Repository(("Dockerfile", Untagged)), "Dockerfile") with { Preset = Preset.Errors }).Findings).ShouldBe(["Dockerfile 36 GCG0802 Error"]);

    [Test]
    public void Section_brings_back_what_the_preset_leaves_out() => Lines(Guard.Check(
        Input(Repository(("Dockerfile", "FROM golang\n"), (".editorconfig", "[Dockerfile]\ndotnet_diagnostic.GCG0201.severity = warning\n")), "Dockerfile") with
        {
            Preset = Preset.Errors,
        }).Findings).ShouldBe(["Dockerfile 5 GCG0201 Warning"]);

    [Test]
    public void NoWarn_suppresses_at_any_level()
    {
        var findings = Guard.Check(Input(Repository(("Dockerfile", Untagged)), "Dockerfile") with { NoWarn = ["gcg0802", "GCG0201"] }).Findings;
        findings.Where(finding => finding.Suppression is { Kind: SuppressionKind.External }).Select(finding => finding.Rule.Id).ShouldBe(["GCG0201", "GCG0802"]);
        findings.Where(finding => finding.Suppression is null).Select(finding => finding.Rule.Id).ShouldBe(["GCG0202"]);
    }

    [Test]
    public void Comment_is_heard_above_NoWarn() => Guard.Check(
        Input(Repository(("Dockerfile", "# gcg:ignore GCG0201 because it is pinned elsewhere\nFROM golang\n")), "Dockerfile") with { NoWarn = ["GCG0201"] })
        .Findings.Single().Suppression.ShouldBe(new Suppression(SuppressionKind.InSource, "it is pinned elsewhere"));

    [Test]
    public void Named_build_arguments_are_certain() => Lines(Report(
        Repository(
            ("Dockerfile", "ARG BASE\nFROM $BASE\nUSER nonroot\nCMD [\"sh\"]\n"),
            (".editorconfig", "[Dockerfile]\ngocontainerguard.build_args = BASE=alpine:3.22\n")),
        "Dockerfile")).ShouldBe(["Dockerfile 25 GCG0802 Error"]);

    [Test]
    public void Same_input_gives_the_same_findings()
    {
        var first = Report(Repository(("Dockerfile", Untagged)), "Dockerfile");
        var second = Report(Repository(("Dockerfile", Untagged)), "Dockerfile");
        Lines(second).ShouldBe(Lines(first));
    }

    [TestCase("FROM s{0} AS s{1}\n")]
    [TestCase("FROM scratch AS s{1}\nCOPY --from=s{0} /etc/passwd /etc/passwd\nCOPY --from=s{0} /app /app\n")]
    public void Long_chain_of_stages_ends_and_what_lies_deeper_is_not_known(string link)
    {
        var chain = string.Concat(Enumerable.Range(1, 3_000).Select(index => string.Format(CultureInfo.InvariantCulture, link, index - 1, index)));
        var findings = Report(Repository(("Dockerfile", $"FROM alpine:3.22 AS s0\n{chain}USER app\nHEALTHCHECK CMD curl x\nCMD [\"/app\"]\n")), "Dockerfile");
        findings.ShouldNotContain(finding => finding.Rule.Id == "GCG0802" || finding.Rule.Id == "GCG0014");
    }

    [Test]
    public void Chain_of_a_sensible_length_is_followed()
    {
        var chain = string.Concat(Enumerable.Range(1, 100).Select(index => $"FROM s{index - 1} AS s{index}\n"));
        Report(Repository(("Dockerfile", $"FROM alpine:3.22 AS s0\n{chain}USER app\nCMD [\"/app\"]\n")), "Dockerfile")
            .ShouldContain(finding => finding.Rule.Id == "GCG0802");
    }

    private static GuardInput Input(InMemoryRepository repository, params string[] dockerfiles) => new() { Repository = repository, Dockerfiles = dockerfiles };

    private static IReadOnlyList<Finding> Report(InMemoryRepository repository, params string[] dockerfiles) => Guard.Check(Input(repository, dockerfiles)).Findings;

    private static InMemoryRepository Repository(params (string Path, string Content)[] files) => new(files.ToDictionary(file => file.Path, file => file.Content));

    private static string[] Lines(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Where.Source.Path} {finding.Where.Span.Start} {finding.Rule.Id} {finding.Severity}")];

    private sealed class Throwing : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("GCG9999", "throwing")
        {
            Title = "It throws",
            Message = "It throws",
            Category = RuleCategory.Checking,
            Severity = Severity.Error,
        };

        public override void Check(ContainerBuild build, Findings findings) => throw new InvalidOperationException("it broke");
    }

    /// <summary>A tree in which to look for go.mod, or at a Go source, is a fault.</summary>
    private sealed class Unreadable(InMemoryRepository repository) : RepositorySnapshot
    {
        public override string Root => repository.Root;

        public override FileReading Read(string path) => path == "go.mod" ? throw new InvalidOperationException("it broke") : repository.Read(path);

        public override FolderReading List(string path) => repository.List(path);

        public override GoSourceFile? ReadGoSource(string path) => throw new InvalidOperationException("it broke");
    }

    private sealed class ThrowingAtAlpine : Rule
    {
        public override RuleDescriptor Descriptor => new Throwing().Descriptor;

        public override void Check(ContainerBuild build, Findings findings)
        {
            if (build.Stages[0].ImageName == "alpine")
                throw new InvalidOperationException("it broke");
        }
    }

    private sealed class ThrowingBesideTheDockerfile : Rule
    {
        public override RuleDescriptor Descriptor => new Throwing().Descriptor;

        public override void Check(ContainerBuild build, Findings findings)
        {
            if (build.Context is { Folder: "deploy" })
                throw new InvalidOperationException("it broke");
        }
    }
}
