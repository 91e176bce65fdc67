using System;
using System.Linq;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class AmbiguousContextTests
{
    private const string Path = "services/api/Dockerfile";
    private const string TakesDist = "FROM alpine:3.22\nCOPY dist/app /app\n";

    [Test]
    public void Finding_that_holds_in_one_folder_only_is_held_back_and_the_folders_are_named() =>
        Lines(InDoubt()).ShouldBe(
        [
            "services/api/Dockerfile(2,6): Info GCG0007: The build context can be 'services/api' or '.', and GCG1204 would be found in some of them only: "
                + "'gocontainerguard.context' in a section of .editorconfig says which it is",
        ]);

    [Test]
    public void Where_the_context_is_named_there_is_no_doubt() =>
        Lines(InDoubt().WithFile(".editorconfig", "[services/*/Dockerfile]\ngocontainerguard.context = .\n")).Single().ShouldContain("GCG1204");

    [Test]
    public void Where_all_folders_agree_there_is_no_doubt() => Lines(InDoubt().WithFile("services/api/.dockerignore", "dist")).Single().ShouldContain("GCG1204");

    [Test]
    public void What_mends_one_folder_only_is_no_fix() => Findings(InDoubt().WithFile("services/api/.dockerignore", "dist"), Path).Single().Fix.ShouldBeNull();

    [Test]
    public void What_mends_all_folders_is_one() =>
        Findings(InDoubt().WithFile(Path + ".dockerignore", "dist"), Path).Single().Fix!.Edits.Single().Where.Source.Path.ShouldBe(Path + ".dockerignore");

    [Test]
    public void Prebuilt_artefact_that_lies_nowhere_is_nobodys_doubt() =>
        Lines(new InMemoryRepository { [Path] = TakesDist, [".dockerignore"] = "dist" }).ShouldBeEmpty();

    [TestCase("[*]\ndotnet_diagnostic.GCG1204.severity = none\n")]
    [TestCase("[*]\ndotnet_diagnostic.GCG0007.severity = none\n")]
    public void What_is_switched_off_causes_no_doubt(string configuration) => Lines(InDoubt().WithFile(".editorconfig", configuration)).ShouldBeEmpty();

    [Test]
    public void What_the_build_drops_causes_no_doubt() => Findings(InDoubt(), Path, "GCG1204").ShouldBeEmpty();

    [Test]
    public void What_a_comment_silences_causes_no_doubt() =>
        Lines(InDoubt().WithFile(Path, "FROM alpine:3.22\n# gcg:ignore GCG1204 because the root is never the context\nCOPY dist/app /app\n")).ShouldBeEmpty();

    [Test]
    public void Doubt_itself_can_be_silenced() =>
        Findings(InDoubt().WithFile(Path, "FROM alpine:3.22\n# gcg:ignore GCG0007 because we know\nCOPY dist/app /app\n"), Path).Single().Suppression.ShouldNotBeNull();

    [Test]
    public void Several_findings_are_one_doubt_at_the_first_place() =>
        Lines(InDoubt().WithFile(Path, "FROM alpine:3.22\nCOPY go.mod .\nCOPY dist/app /app\nCOPY dist/tool /tool\n")
            .WithFile("dist/tool", "").WithFile("services/api/dist/tool", "").WithFile("go.mod", "").WithFile("services/api/go.mod", ""))
            .Single().ShouldStartWith("services/api/Dockerfile(3,6): Info GCG0007");

    [Test]
    public void Many_folders_are_not_all_named() =>
        Lines(new InMemoryRepository { ["a/b/c/d/e/Dockerfile"] = "FROM alpine:3.22\nCOPY . .\nCOPY x .\n", [".dockerignore"] = "x" }
            .WithFile("x", "").WithFile("a/x", "").WithFile("a/b/x", "").WithFile("a/b/c/x", "").WithFile("a/b/c/d/x", "").WithFile("a/b/c/d/e/x", ""), "a/b/c/d/e/Dockerfile")
            .Single(line => line.Contains("GCG0007", StringComparison.Ordinal)).ShouldContain("can be 'a/b/c/d/e', 'a/b/c/d', 'a/b/c', 'a/b' or others, and ");

    [Test]
    public void Fault_of_an_ignore_file_is_a_warning_where_another_folder_may_be_the_context() =>
        Lines(new InMemoryRepository { [Path] = "FROM alpine:3.22\nCOPY go.mod .\n", [".dockerignore"] = "bin\n!\n", ["go.mod"] = "", ["services/api/go.mod"] = "" })
            .ShouldBe([".dockerignore(2,1): Warning GCG0002: Docker refuses '!' in the ignore file: a build with this context stops with 'illegal exclusion pattern: \"!\"'"]);

    [Test]
    public void Fault_of_the_ignore_file_that_counts_everywhere_is_an_error() =>
        Lines(new InMemoryRepository { [Path] = "FROM alpine:3.22\nCOPY go.mod .\n", [Path + ".dockerignore"] = "!\n", ["go.mod"] = "", ["services/api/go.mod"] = "" })
            .Single().ShouldContain("Error GCG0002");

    [Test]
    public void Line_that_does_nothing_does_nothing_in_any_context() =>
        Lines(new InMemoryRepository { [Path] = "FROM alpine:3.22\nCOPY go.mod .\n", [".dockerignore"] = "bin\nbin\n", ["services/api/.dockerignore"] = "./\n", ["go.mod"] = "", ["services/api/go.mod"] = "" })
            .Select(line => line.Split(':')[0]).ShouldBe([".dockerignore(2,1)", "services/api/.dockerignore(1,1)"]);

    [TestCase(ReadingState.NotText, "it is not UTF-8 text")]
    [TestCase(ReadingState.TooLarge, "it is larger than 8 MiB")]
    public void Ignore_file_that_cannot_be_read_is_said(ReadingState state, string reason) =>
        Lines(new InMemoryRepository { ["Dockerfile"] = TakesDist, ["dist/app"] = "" }.WithState(".dockerignore", state), "Dockerfile")
            .ShouldBe([$".dockerignore(1,1): Warning GCG0009: '.dockerignore' cannot be read and was not checked: {reason}"]);

    [Test]
    public void Ignore_file_that_nobody_looked_at_is_not_known() =>
        Lines(new InMemoryRepository { ["Dockerfile"] = TakesDist, ["dist/app"] = "" }.WithUnknown(".dockerignore"), "Dockerfile").ShouldBeEmpty();

    // The root keeps back what the folder of the service sends.
    private static InMemoryRepository InDoubt() => new()
    {
        [Path] = TakesDist,
        ["dist/app"] = "",
        ["services/api/dist/app"] = "",
        [".dockerignore"] = "dist",
    };

    private static Finding[] Findings(InMemoryRepository repository, string dockerfile, params string[] dropped) =>
    [
        .. Guard.Check(new GuardInput { Repository = repository, Dockerfiles = [dockerfile], NoWarn = dropped, RethrowsRuleFailures = true }).Findings
            .Where(finding => finding.Rule.Category is RuleCategory.Checking or RuleCategory.BuildContext),
    ];

    private static string[] Lines(InMemoryRepository repository, string dockerfile = Path) =>
        [.. Findings(repository, dockerfile).Where(finding => finding.Suppression is null).Select(finding => $"{finding.Where}: {finding.Severity} {finding.Rule.Id}: {finding.Message}")];
}
