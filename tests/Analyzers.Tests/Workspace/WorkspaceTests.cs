using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Workspace;

/// <summary>A solution opened as an editor opens it: by design-time builds, with the analyzer that the projects name.</summary>
internal sealed class WorkspaceTests : IDisposable
{
    private readonly SolutionOnDisk _solution = new();
    private readonly List<string> _failures = [];
    private MSBuildWorkspace _workspace = null!;

    public void Dispose()
    {
        _workspace?.Dispose();
        _solution.Dispose();
    }

    [OneTimeSetUp]
    public async Task Open()
    {
        _solution
            .Write(".editorconfig", "root = true\n[services/**/Dockerfile]\ndotnet_diagnostic.GCG0202.severity = error\n")
            .Write("Dockerfile", "FROM golang:latest\n")
            .Write("Jobs/Dockerfile", "# syntax=docker/dockerfile:1\r\nFROM golang:latest AS build\r\n")
            .Write("Jobs/worker/worker.Dockerfile", "FROM golang:latest\n")
            .Write("services/shop/Dockerfile", "FROM golang:latest\nWORKDIR /src\nCOPY go.mod go.sum ./\nCOPY secret.txt ./\n")
            .Write("services/shop/.dockerignore", "secret.txt\n")
            .Write("services/shop/secret.txt", "x")
            .Write("services/shop/go.mod", "module example.com/shop\n\ngo 1.26\n")
            .Write("services/shop/go.sum", "")
            .Write("services/quiet/Dockerfile", "# gcg:ignore GCG0202 because it is thrown away\nFROM golang:latest\n");
        await File.WriteAllBytesAsync(Path.Combine(_solution.Root, "Web", "Dockerfile"), [.. "FROM golang:latest\n# caf"u8, 0xe9]);
        foreach (var project in _solution.Projects)
            await _solution.Run("restore", project);

        _workspace = MSBuildWorkspace.Create();
        _workspace.WorkspaceFailed += (_, failure) => _failures.Add(failure.Diagnostic.Message);
        foreach (var project in _solution.Projects)
            await _workspace.OpenProjectAsync(project);
    }

    [Test]
    public async Task Each_finding_of_the_build_stands_once_in_the_editor()
    {
        var inEditor = new List<string>();
        foreach (var project in _workspace.CurrentSolution.Projects)
            inEditor.AddRange((await Analyze(project)).Select(Line));

        _failures.ShouldBeEmpty();
        inEditor.Sort(StringComparer.Ordinal);
        inEditor.ShouldBe(FindingsOfTheTask());
        inEditor.ShouldContain(line => line.Contains("GCG0009") && line.Contains("Web/Dockerfile"));
        inEditor.ShouldContain(line => line.Contains("GCG0202") && line.Contains("error") && line.Contains("services/shop/Dockerfile"));
    }

    [Test]
    public void Each_Dockerfile_is_in_one_project_and_its_first_framework()
    {
        var holders = _workspace.CurrentSolution.Projects
            .SelectMany(project => project.AdditionalDocuments.Select(document => (project.Name, Path: Path.GetRelativePath(_solution.Root, document.FilePath!))))
            .Where(holder => !holder.Path.Contains("obj"))
            .ToLookup(holder => holder.Name, holder => holder.Path.Replace('\\', '/'));

        holders.Select(holder => holder.Key).ShouldBe(["Gateway(net10.0)", "Jobs(net10.0)", "Web(net10.0)"], ignoreOrder: true);
        holders["Gateway(net10.0)"].ShouldBe(["Dockerfile", "services/quiet/Dockerfile", "services/shop/.dockerignore", "services/shop/Dockerfile"], ignoreOrder: true);
        holders["Jobs(net10.0)"].ShouldBe(["Jobs/Dockerfile", "Jobs/worker/worker.Dockerfile"], ignoreOrder: true);
    }

    private static async Task<IEnumerable<Diagnostic>> Analyze(Project project)
    {
        var analyzers = project.AnalyzerReferences
            .Where(reference => Path.GetFileNameWithoutExtension(reference.FullPath) == "GoContainerGuard.Analyzers")
            .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .ToArray();
        analyzers.ShouldHaveSingleItem();

        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
    }

    private List<string> FindingsOfTheTask()
    {
        var build = new RecordingBuildEngine();
        using var task = new CheckDockerfiles { BuildEngine = build, Root = _solution.Root };
        task.Execute().ShouldBeTrue();

        var findings = new List<string>();
        findings.AddRange(build.Errors.Select(error => Line("error", error.File, error.LineNumber, error.ColumnNumber, error.Code, error.Message)));
        findings.AddRange(build.Warnings.Select(warning => Line("warning", warning.File, warning.LineNumber, warning.ColumnNumber, warning.Code, warning.Message)));
        findings.AddRange(build.Messages.Where(message => message.Code is not null)
            .Select(message => Line("info", message.File, message.LineNumber, message.ColumnNumber, message.Code, message.Message)));
        findings.Sort(StringComparer.Ordinal);
        return findings;
    }

    private string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return Line(
            diagnostic.Severity.ToString().ToLowerInvariant(),
            place.Path,
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private string Line(string severity, string path, int line, int column, string id, string? message) =>
        $"{Path.GetRelativePath(_solution.Root, path).Replace('\\', '/')}({line},{column}): {severity} {id}: {message}";
}
