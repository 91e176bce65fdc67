using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using GoContainerGuard.Analyzers;
using GoContainerGuard.Engine;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>
/// What an edit of a Dockerfile costs in an editor: the analyzer's own path from additional files to diagnostics, with and without Roslyn's part
/// of the work, and what is kept of ten thousand of them.
/// </summary>
internal sealed class Edits
{
    private const int WarmUp = 3000;
    private const int Count = 10_000;
    private const string Dockerfile = "services/shop/Dockerfile";

    private readonly Compilation _compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    private readonly ImmutableArray<AdditionalText> _others;
    private SourceText _text;
    private int _edits;
    private int _findings;

    private Edits(EditedRepository repository)
    {
        var recording = new RecordingRepository(repository);
        string[] dockerfiles = [.. repository.Dockerfiles];
        Guard.Check(new GuardInput { Repository = recording, Dockerfiles = dockerfiles });
        var others = ImmutableArray.CreateBuilder<AdditionalText>();
        others.Add(Held.Of("/repository/obj/" + ManifestRepository.FileName, recording.ToManifest(dockerfiles, [], [])));
        foreach (var path in dockerfiles.Concat(recording.Neighbours).Where(path => path != Dockerfile))
            others.Add(Held.Of("/repository/" + path, repository.Read(path).Text!.Content));

        _others = others.ToImmutable();
        _text = SourceText.From(repository.Read(Dockerfile).Text!.Content, Encoding.UTF8);
    }

    public static string Run()
    {
        var edits = new Edits(new EditedRepository(Dockerfile));
        for (var edit = 0; edit < WarmUp; edit++)
        {
            edits.Check(edits.Type());
            edits.CheckByRoslyn(edits.Type());
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (ours, allocated) = edits.Measure(edits.Check);
        var (whole, _) = edits.Measure(edits.CheckByRoslyn);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"edits: {Count} edits of {edits._text.Lines.Count - 1} lines with {edits._findings / edits._edits} findings, {ours:F2} ms each ({whole:F2} ms with Roslyn's part), {allocated / 1024} KiB allocated each, memory grew by {growth / 1024} KiB");
    }

    // A word grows by a letter and shrinks again, each time in another line.
    private Held Type()
    {
        var line = _text.Lines[_edits / 2 * 7 % (_text.Lines.Count - 1)];
        var change = _edits++ % 2 == 0 ? new TextChange(new TextSpan(line.End, 0), "x") : new TextChange(new TextSpan(line.End - 1, 1), "");
        _text = _text.WithChanges(change);
        return new Held("/repository/" + Dockerfile, _text);
    }

    private (double Milliseconds, long Allocated) Measure(Action<Held> check)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var start = Environment.CpuUsage.TotalTime;
        for (var edit = 0; edit < Count; edit++)
            check(Type());

        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Count, (GC.GetTotalAllocatedBytes() - allocated) / Count);
    }

    private void Check(Held file)
    {
        var files = HandedOver.From(Options(file), CancellationToken.None);
        var places = new Places(files, _compilation.Options, CancellationToken.None);
        foreach (var finding in files.Check(Dockerfile, CancellationToken.None))
        {
            if (files.IsSaidWith(Dockerfile, finding) && places.ToDiagnostic(finding) is not null)
                _findings++;
        }
    }

    private void CheckByRoslyn(Held file)
    {
        var analysis = _compilation.WithAnalyzers(
            [new DockerfileAnalyzer()],
            new CompilationWithAnalyzersOptions(Options(file), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        _findings += analysis.GetAnalysisResultAsync(file, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics().Length;
    }

    private AnalyzerOptions Options(Held file) => new(_others.Add(file));

    /// <summary>A file as an editor holds it.</summary>
    private sealed class Held(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public static Held Of(string path, string text) => new(path, SourceText.From(text, Encoding.UTF8));

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
