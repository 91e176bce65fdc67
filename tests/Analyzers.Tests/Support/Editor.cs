using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.Analyzers;
using GoContainerGuard.Engine;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoContainerGuard.Tests.Support;

/// <summary>A project opened in an editor: additional files go in, diagnostics come out.</summary>
internal static class Editor
{
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>What a design-time build hands over for a tree: the manifest, the Dockerfiles as they lie on the disk, and what lies beside them.</summary>
    public static IReadOnlyList<AdditionalText> HandOver(RepositorySnapshot tree, params string[] dockerfiles)
    {
        var manifest = Manifest(tree, dockerfiles);
        var files = new List<AdditionalText> { manifest };
        foreach (var path in dockerfiles.Concat(ManifestRepository.Parse(manifest.GetText()!.ToString()).Neighbours))
            files.Add(OpenFile.Of(tree.Root + "/" + path, tree.Read(path).Text!.Content));

        return files;
    }

    public static AdditionalText Manifest(RepositorySnapshot tree, params string[] dockerfiles)
    {
        var recording = new RecordingRepository(tree);
        Guard.Check(new GuardInput { Repository = recording, Dockerfiles = dockerfiles });
        return OpenFile.Of("/repository/App/obj/" + ManifestRepository.FileName, recording.ToManifest(dockerfiles, [], []));
    }

    /// <summary>The diagnostics of a tree whose Dockerfiles are saved, ordered by path and place.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Open(RepositorySnapshot tree, params string[] dockerfiles) =>
        Open(HandOver(tree, dockerfiles));

    public static Task<IReadOnlyList<Diagnostic>> Open(IEnumerable<AdditionalText> files) => Open(files, Library);

    public static async Task<IReadOnlyList<Diagnostic>> Open(
        IEnumerable<AdditionalText> files,
        CSharpCompilationOptions compilation,
        CancellationToken cancellationToken = default)
    {
        var options = new AnalyzerOptions([.. files], new NoOptions());
        var analysis = CSharpCompilation.Create("App", options: compilation).WithAnalyzers([new DockerfileAnalyzer()], new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        return Ordered(await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken));
    }

    public static IReadOnlyList<Diagnostic> Ordered(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, System.StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, System.StringComparer.Ordinal),
    ];

    public static CSharpCompilationOptions With(string id, ReportDiagnostic answer) =>
        Library.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, answer));

    /// <summary>A compilation to which Roslyn applies a global configuration file by itself.</summary>
    public static CSharpCompilationOptions WithGlobal(string id, ReportDiagnostic answer) =>
        Library.WithSyntaxTreeOptionsProvider(new Global(id, answer));

    private sealed class Global(string id, ReportDiagnostic answer) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = answer;
            return diagnosticId == id;
        }
    }
}
