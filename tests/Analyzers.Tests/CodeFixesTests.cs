using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GoContainerGuard.CodeFixes;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;
using Shouldly;
using InMemory = GoContainerGuard.Tests.Support.InMemoryRepository;

namespace GoContainerGuard.Tests;

internal sealed class CodeFixesTests
{
    private const string Maintainer = "GCG0106";
    private const string FloatingTag = "GCG0202";
    private const string NoIgnoreFile = "GCG1201";
    private const string IgnoredSource = "GCG1204";
    private const string DeadPattern = "GCG1207";

    private const string TwoMaintainers = "FROM golang:1.27\nMAINTAINER one\nRUN go version\nMAINTAINER two\n";

    [Test]
    public void Every_rule_that_mends_is_announced() => new DockerfileCodeFixProvider().FixableDiagnosticIds
        .ShouldBe(RuleCatalogue.Descriptors.Where(rule => rule.Fix is not FixSafety.None).Select(rule => rule.Id), ignoreOrder: true);

    [Test]
    public void Additional_documents_of_any_name_are_asked_for()
    {
        var export = (ExportCodeFixProviderAttribute)typeof(DockerfileCodeFixProvider).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Single();

        export.DocumentKinds.ShouldBe(["AdditionalDocument"]);
        export.DocumentExtensions.ShouldBeNull();
        export.Languages.ShouldBe([LanguageNames.CSharp]);
    }

    [Test]
    public void Version_is_that_of_the_analyzer() =>
        typeof(DockerfileCodeFixProvider).Assembly.GetName().Version.ShouldBe(typeof(Analyzers.DockerfileAnalyzer).Assembly.GetName().Version);

    [Test]
    public async Task Safe_fix_is_offered_under_its_own_title_and_changes_the_Dockerfile()
    {
        using var project = new OpenProject(new InMemory { ["api/Dockerfile"] = "FROM golang:1.27\nMAINTAINER me\n" }, "api/Dockerfile");

        var offer = (await project.Offers(Maintainer)).ShouldHaveSingleItem();
        await project.Press(offer);

        offer.Title.ShouldNotContain("unsafe");
        project["api/Dockerfile"].ShouldBe("FROM golang:1.27\nLABEL org.opencontainers.image.authors=\"me\"\n");
        (await project.Diagnostics()).ShouldNotContain(diagnostic => diagnostic.Id == Maintainer);
    }

    [Test]
    public async Task Unsafe_fix_says_that_a_person_should_look()
    {
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = "FROM golang:latest\n" }, "Dockerfile");

        var offer = (await project.Offers(FloatingTag)).ShouldHaveSingleItem();
        await project.Press(offer);

        offer.Title.ShouldEndWith(" (unsafe: look at what it changes)");
        project["Dockerfile"].ShouldNotContain("latest");
    }

    [Test]
    public async Task Line_ends_encoding_and_mark_stay()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:1.27\r\nMAINTAINER me\r\n" };
        var open = OpenFile.FromBytes("/repository/Dockerfile", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("FROM golang:1.27\r\nMAINTAINER me\r\n")]);
        using var project = new OpenProject([Editor.Manifest(tree, "Dockerfile"), open]);

        await project.Press((await project.Offers(Maintainer)).Single());

        project["Dockerfile"].ShouldBe("FROM golang:1.27\r\nLABEL org.opencontainers.image.authors=\"me\"\r\n");
        (await project.Document("Dockerfile").GetTextAsync()).Encoding!.GetPreamble().ShouldBe([0xef, 0xbb, 0xbf]);
    }

    [Test]
    public async Task Text_that_changed_since_has_no_fix_for_what_was_found_before()
    {
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = TwoMaintainers }, "Dockerfile");
        var before = (await project.Diagnostics()).First(diagnostic => diagnostic.Id == Maintainer);

        (await project.Edit("Dockerfile", "# a line more\n" + TwoMaintainers).Offers(before)).ShouldBeEmpty();
        (await project.Edit("Dockerfile", "").Offers(before)).ShouldBeEmpty();
        (await project.Edit("Dockerfile", TwoMaintainers).Offers(before)).ShouldHaveSingleItem();
    }

    [Test]
    public async Task Text_that_changes_between_offer_and_choice_is_not_spoiled()
    {
        const string Newer = "FROM scratch\n";
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = TwoMaintainers }, "Dockerfile");
        var offer = (await project.Offers(Maintainer)).Single();

        await project.Edit("Dockerfile", Newer).Press(offer);

        // What an editor does with a change of an older solution is its own affair; ours is never half a change.
        new[] { Newer, TwoMaintainers.Replace("MAINTAINER one", "LABEL org.opencontainers.image.authors=\"one\"") }.ShouldContain(project["Dockerfile"]);
    }

    [Test]
    public async Task Suppressed_finding_has_no_fix()
    {
        const string Text = "FROM golang:1.27\n# gcg:ignorf GCG0106\nMAINTAINER me\n";
        using var project = new OpenProject(new InMemory { ["Dockerfile"] = Text }, "Dockerfile");
        var before = (await project.Diagnostics()).Single(diagnostic => diagnostic.Id == Maintainer);

        (await project.Offers(before)).ShouldHaveSingleItem();
        (await project.Edit("Dockerfile", Text.Replace("ignorf", "ignore")).Offers(before)).ShouldBeEmpty();
    }

    [Test]
    public async Task Broken_manifest_is_silent()
    {
        var manifest = Editor.Manifest(new InMemory { ["Dockerfile"] = TwoMaintainers }, "Dockerfile").GetText()!.ToString();
        foreach (var broken in new[] { "", "GoContainerGuard manifest 99\n", manifest[..^4], manifest.Replace("dockerfile\t", "dockerfile\t\t\\u12"), "\0\uffff" })
        {
            using var project = new OpenProject(
                [OpenFile.Of("/repository/obj/" + ManifestRepository.FileName, broken), OpenFile.Of("/repository/Dockerfile", TwoMaintainers)]);
            var diagnostic = Diagnostic.Create(
                new Analyzers.DockerfileAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == Maintainer),
                Location.Create(OpenProject.FullPath("Dockerfile"), new TextSpan(17, 10), default));

            (await project.Diagnostics()).ShouldBeEmpty();
            (await project.Offers(diagnostic)).ShouldBeEmpty();
            await project.FixAll(Maintainer, FixAllScope.Solution, "Dockerfile");
            project["Dockerfile"].ShouldBe(TwoMaintainers);
        }
    }

    [Test]
    public async Task Fix_changes_the_ignore_file_beside_the_Dockerfile()
    {
        using var project = new OpenProject(Ignored(), "Dockerfile");

        await project.Press((await project.Offers(IgnoredSource)).Single());

        project[".dockerignore"].ShouldBe("bin\ncmd\n!cmd\n");
        project["Dockerfile"].ShouldBe(Ignored().Read("Dockerfile").Text!.Content);
        (await project.Diagnostics()).ShouldNotContain(diagnostic => diagnostic.Id == IgnoredSource);
    }

    [Test]
    public async Task Fix_that_changes_a_file_which_the_editor_does_not_have_is_not_offered()
    {
        using var project = new OpenProject(Editor.HandOver(Ignored(), "Dockerfile").Where(file => !file.Path.EndsWith(".dockerignore", System.StringComparison.Ordinal)));

        (await project.Offers(IgnoredSource)).ShouldBeEmpty();
    }

    [Test]
    public async Task Fix_that_makes_a_file_is_not_offered()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [".git/HEAD"] = "ref: refs/heads/main\n", ["main.go"] = "package main\n" };
        using var project = new OpenProject(tree, "Dockerfile");

        (await project.Offers(NoIgnoreFile)).ShouldBeEmpty();
        await project.FixAll(NoIgnoreFile, FixAllScope.Project, "Dockerfile");
        project.Project.AdditionalDocuments.Count().ShouldBe(2);
    }

    [Test]
    public async Task Finding_in_the_ignore_file_is_mended_there()
    {
        using var project = new OpenProject(Ignored().WithFile(".dockerignore", "bin\ncmd\n/bin/\n"), "Dockerfile");
        var diagnostic = (await project.Diagnostics()).First(diagnostic => diagnostic.Id == DeadPattern);

        diagnostic.Location.GetLineSpan().Path.ShouldBe(OpenProject.FullPath(".dockerignore"));
        await project.Press((await project.Offers(diagnostic)).Single());

        project[".dockerignore"].ShouldBe("bin\ncmd\n");
    }

    [Test]
    public async Task Ignore_file_counts_as_the_editor_shows_it()
    {
        using var project = new OpenProject(Ignored(), "Dockerfile");

        (await project.Edit(".dockerignore", "*.md\n").Diagnostics()).ShouldNotContain(diagnostic => diagnostic.Id == IgnoredSource);
        (await project.Edit(".dockerignore", "\n\ncm?\n").Diagnostics()).ShouldContain(diagnostic => diagnostic.Id == IgnoredSource);
    }

    private static InMemory Ignored() => new()
    {
        [".dockerignore"] = "bin\ncmd\n",
        ["cmd/app/main.go"] = "package main\n\nfunc main() {}\n",
        ["go.mod"] = "module example.com/app\n\ngo 1.27.0\n",
        ["Dockerfile"] = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY go.mod ./\nCOPY cmd ./cmd\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n",
    };
}
