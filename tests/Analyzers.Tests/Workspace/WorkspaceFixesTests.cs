using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.CodeFixes;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Workspace;

/// <summary>A finding, its fix and the fixes of its rule, on a project that a design-time build has opened; what is applied lies on the disk afterwards.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class WorkspaceFixesTests : IDisposable
{
    private const string Maintainer = "GCG0106";
    private const string FloatingTag = "GCG0202";
    private const string IgnoredSource = "GCG1204";

    private readonly SolutionOnDisk _solution = new();
    private readonly DockerfileCodeFixProvider _provider = new();

    public void Dispose() => _solution.Dispose();

    [OneTimeSetUp]
    public async Task Restore()
    {
        _solution
            .Write(".editorconfig", """
                root = true
                [Web/Dockerfile]
                dotnet_diagnostic.GCG0202.severity = error
                [quiet/Dockerfile]
                dotnet_diagnostic.GCG0202.severity = none
                """)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.GCG0202.severity = suggestion\n")
            .Write("Gateway/Dockerfile", "FROM golang:1.27\r\nMAINTAINER one\r\n")
            .Write("other/Dockerfile", "FROM golang:1.27\nMAINTAINER two\n")
            .Write("Web/Dockerfile", "FROM golang:latest\n")
            .Write("loud/Dockerfile", "FROM golang:latest\n")
            .Write("quiet/Dockerfile", "FROM golang:latest\n")
            .Write("shop/Dockerfile", "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nCOPY secret.txt ./\n")
            .Write("shop/.dockerignore", "secret.txt\n")
            .Write("shop/secret.txt", "x")
            .Write("shop/go.mod", "module example.com/shop\n\ngo 1.26\n")
            .Write("shop/go.sum", "");
        foreach (var project in _solution.Projects)
            await _solution.Run("restore", project);
    }

    [Test]
    public async Task Fix_of_a_finding_is_written_into_a_Dockerfile_without_extension()
    {
        using var workspace = MSBuildWorkspace.Create();
        var project = await Open(workspace, "Gateway");
        var finding = (await Findings(project)).First(diagnostic => diagnostic.Id == Maintainer && IsIn(diagnostic, "Gateway/Dockerfile"));

        await Apply(workspace, await Offer(project, finding));

        File.ReadAllText(_solution.PathOf("Gateway/Dockerfile")).ShouldBe("FROM golang:1.27\r\nLABEL org.opencontainers.image.authors=\"one\"\r\n");
        File.ReadAllText(_solution.PathOf("Gateway/Gateway.csproj")).ShouldNotContain("Dockerfile");
        _solution.Write("Gateway/Dockerfile", "FROM golang:1.27\r\nMAINTAINER one\r\n");
    }

    [Test]
    public async Task Finding_that_needs_the_tree_is_mended_in_the_ignore_file()
    {
        using var workspace = MSBuildWorkspace.Create();
        var project = await Open(workspace, "Gateway");
        var finding = (await Findings(project)).Single(diagnostic => diagnostic.Id == IgnoredSource);

        await Apply(workspace, await Offer(project, finding));

        File.ReadAllText(_solution.PathOf("shop/.dockerignore")).ShouldBe("secret.txt\n!secret.txt\n");
        (await Findings(workspace.CurrentSolution.GetProject(project.Id)!)).ShouldNotContain(diagnostic => diagnostic.Id == IgnoredSource);
        _solution.Write("shop/.dockerignore", "secret.txt\n");
    }

    [Test]
    public async Task All_of_a_rule_are_mended_in_the_solution()
    {
        using var workspace = MSBuildWorkspace.Create();
        foreach (var name in new[] { "Gateway", "Jobs", "Web" })
            await Open(workspace, name);

        var project = workspace.CurrentSolution.Projects.Single(project => project.Name == "Gateway(net10.0)");
        var document = project.AdditionalDocuments.Single(document => document.FilePath == _solution.PathOf("other/Dockerfile"));
        var context = new FixAllContext(project, _provider, FixAllScope.Solution, FixAllOfRule.KeyOf(Maintainer, document), [Maintainer], new NobodyAsked(), CancellationToken.None);

        await Apply(workspace, (await _provider.GetFixAllProvider().GetFixAsync(context))!);

        File.ReadAllText(_solution.PathOf("Gateway/Dockerfile")).ShouldBe("FROM golang:1.27\r\nLABEL org.opencontainers.image.authors=\"one\"\r\n");
        File.ReadAllText(_solution.PathOf("other/Dockerfile")).ShouldBe("FROM golang:1.27\nLABEL org.opencontainers.image.authors=\"two\"\n");
        _solution.Write("Gateway/Dockerfile", "FROM golang:1.27\r\nMAINTAINER one\r\n").Write("other/Dockerfile", "FROM golang:1.27\nMAINTAINER two\n");
    }

    [Test]
    public async Task Severities_are_those_of_the_sections_and_the_global_file()
    {
        using var workspace = MSBuildWorkspace.Create();
        var web = (await Findings(await Open(workspace, "Web"))).Where(diagnostic => diagnostic.Id == FloatingTag);
        var gateway = (await Findings(await Open(workspace, "Gateway"))).Where(diagnostic => diagnostic.Id == FloatingTag);

        web.ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Error);
        var loud = gateway.ShouldHaveSingleItem();
        IsIn(loud, "loud/Dockerfile").ShouldBeTrue();
        loud.Severity.ShouldBe(DiagnosticSeverity.Info);
    }

    /// <summary>Visual Studio asks these two targets. Without a set of their own with an output, a changed Dockerfile would start a build for ever.</summary>
    [Test]
    public async Task Dockerfiles_and_the_files_beside_them_start_a_build_until_one_has_looked_at_them()
    {
        var project = _solution.PathOf("Gateway/Gateway.csproj");
        string[] designTime = ["-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:TargetFramework=net10.0", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];
        using var answer = JsonDocument.Parse(await _solution.Run(
            ["msbuild", project, "-t:_GoContainerGuardUpToDateCheck", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput", .. designTime]));
        var items = answer.RootElement.GetProperty("Items");
        var output = Items(items, "UpToDateCheckOutput").ShouldHaveSingleItem();

        Items(items, "UpToDateCheckInput").ShouldBe(["Gateway/Dockerfile", "loud/Dockerfile", "other/Dockerfile", "quiet/Dockerfile", "shop/.dockerignore", "shop/Dockerfile"], ignoreOrder: true);

        string[] build = ["build", project, "-p:TargetFramework=net10.0"];
        await Should.ThrowAsync<InvalidOperationException>(() => _solution.Run([.. build, "-p:BuildingInsideVisualStudio=true"]));
        await _solution.Run([.. build, "-p:NoWarn=GCG0202%3BGCG1204"]);
        File.Exists(_solution.PathOf(output)).ShouldBeFalse();
        await _solution.Run([.. build, "-p:NoWarn=GCG0202%3BGCG1204", "-p:BuildingInsideVisualStudio=true"]);
        File.Exists(_solution.PathOf(output)).ShouldBeTrue();
    }

    private string[] Items(JsonElement items, string name) =>
    [
        .. items.GetProperty(name).EnumerateArray()
            .Where(item => item.TryGetProperty("Set", out var set) && set.GetString() == "GoContainerGuard")
            .Select(item => Path.GetRelativePath(_solution.Root, item.GetProperty("FullPath").GetString()!).Replace('\\', '/')),
    ];

    private async Task<Project> Open(MSBuildWorkspace workspace, string name)
    {
        await workspace.OpenProjectAsync(_solution.Projects.Single(project => project.EndsWith(name + ".csproj", StringComparison.Ordinal)));
        return workspace.CurrentSolution.Projects.Single(project => project.Name == name + "(net10.0)");
    }

    private async Task<CodeAction> Offer(Project project, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var document = project.AdditionalDocuments.Single(document => document.FilePath == finding.Location.GetLineSpan().Path);
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ShouldHaveSingleItem();
    }

    private static async Task Apply(MSBuildWorkspace workspace, CodeAction action)
    {
        foreach (var operation in await action.GetOperationsAsync(CancellationToken.None))
            workspace.TryApplyChanges(operation.ShouldBeOfType<ApplyChangesOperation>().ChangedSolution).ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(Project project)
    {
        var analyzers = project.AnalyzerReferences
            .Where(reference => Path.GetFileNameWithoutExtension(reference.FullPath) == "GoContainerGuard.Analyzers")
            .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp));
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
    }

    private bool IsIn(Diagnostic diagnostic, string path) => diagnostic.Location.GetLineSpan().Path == _solution.PathOf(path);
}
