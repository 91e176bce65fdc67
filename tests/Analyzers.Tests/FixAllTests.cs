using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;
using NUnit.Framework;
using Shouldly;
using InMemory = GoContainerGuard.Tests.Support.InMemoryRepository;

namespace GoContainerGuard.Tests;

internal sealed class FixAllTests
{
    private const string Maintainer = "GCG0106";
    private const string EarlyArgument = "GCG1006";
    private const string Before = "FROM golang:1.27\nMAINTAINER one\nRUN go version\nMAINTAINER two\n";
    private const string After = "FROM golang:1.27\nLABEL org.opencontainers.image.authors=\"one\"\nRUN go version\nLABEL org.opencontainers.image.authors=\"two\"\n";

    [TestCase(FixAllScope.Document, After, Before)]
    [TestCase(FixAllScope.Project, After, After)]
    [TestCase(FixAllScope.Solution, After, After)]
    public async Task Every_finding_in_the_scope_is_mended_at_once(FixAllScope scope, string here, string there)
    {
        using var project = new OpenProject(new InMemory { ["a/Dockerfile"] = Before, ["b/Dockerfile"] = Before }, "a/Dockerfile", "b/Dockerfile");
        project.AddProject(Editor.HandOver(new InMemory { ["c/Dockerfile"] = Before }, "c/Dockerfile"));

        (await project.FixAll(Maintainer, scope, "a/Dockerfile")).ShouldBe("Fix all of GCG0106");

        project["a/Dockerfile"].ShouldBe(here);
        project["b/Dockerfile"].ShouldBe(there);
        var other = project.Solution.Projects.Last().AdditionalDocuments.Single(document => document.Name == "Dockerfile");
        (await other.GetTextAsync()).ToString().ShouldBe(scope is FixAllScope.Solution ? After : Before);
    }

    [Test]
    public async Task Fixes_that_touch_each_other_come_in_turn()
    {
        const string Text = "FROM golang:1.27 AS build\nARG VERSION\nARG BUILD_DATE=unknown\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\n"
            + "RUN CGO_ENABLED=0 go build -ldflags \"-X main.version=$VERSION\" -o /app .\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = Text }, "Dockerfile");
        (await project.Diagnostics()).Count(diagnostic => diagnostic.Id == EarlyArgument).ShouldBe(2);

        await project.FixAll(EarlyArgument, FixAllScope.Document, "Dockerfile");

        project["Dockerfile"].ShouldContain("RUN go mod download\nARG VERSION\nARG BUILD_DATE=unknown\nCOPY . .\n");
    }

    [Test]
    public async Task Other_rules_are_left_alone()
    {
        const string Text = "FROM golang:latest\nMAINTAINER one\n";
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = Text }, "Dockerfile");

        await project.FixAll(Maintainer, FixAllScope.Solution, "Dockerfile");

        project["Dockerfile"].ShouldBe(Text.Replace("MAINTAINER one", "LABEL org.opencontainers.image.authors=\"one\""));
    }

    [Test]
    public async Task Ignore_file_of_two_projects_is_mended_once_and_in_both()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM scratch\nCOPY . /\n", ["b.Dockerfile"] = "FROM scratch\nCOPY . /\n", [".dockerignore"] = "bin\n/bin/\n" };
        using var project = new OpenProject(tree, "Dockerfile");
        project.AddProject(Editor.HandOver(tree, "b.Dockerfile"));

        await project.FixAll("GCG1207", FixAllScope.Solution, ".dockerignore");

        foreach (var each in project.Solution.Projects)
            (await each.AdditionalDocuments.Single(document => document.Name == ".dockerignore").GetTextAsync()).ToString().ShouldBe("bin\n");
    }

    /// <summary>What the pages show, and the engine's own tests with them, comes out of the editor too, wherever the editor has the files.</summary>
    [TestCaseSource(nameof(Shown))]
    public async Task Fix_all_makes_what_the_page_shows(DocsExample example)
    {
        var tree = new InMemory { ["Dockerfile"] = MarkedText.Read(example.Marked).Text };
        foreach (var (path, content) in example.Files)
            tree[path] = content;

        using var project = new OpenProject(tree, "Dockerfile");
        var here = project.Project.AdditionalDocuments.Select(document => document.FilePath).ToHashSet();
        if (example.Fixed.Keys.Any(path => !here.Contains(OpenProject.FullPath(path))))
            return;

        await project.FixAll(example.RuleId, FixAllScope.Project, "Dockerfile");

        foreach (var (path, content) in example.Fixed)
            project[path].ShouldBe(content);
    }

    private static IEnumerable<DocsExample> Shown() => DocsExamples.All().Where(example => example.Fixed.Count > 0);
}
