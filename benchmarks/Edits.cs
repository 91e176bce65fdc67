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

    // The best of ten counts: the machine may be shared.
    private const int Batch = 1000;

    private const string Dockerfile = "services/shop/Dockerfile";

    private readonly Compilation _compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    private readonly ImmutableArray<AdditionalText> _others;
    private readonly int[] _lines;
    private string _text;
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
        _text = repository.Read(Dockerfile).Text!.Content;
        _lines = [.. Enumerable.Range(0, _text.Length).Where(at => _text[at] == '\n')];
    }

    public static string Run()
    {
        var edits = new Edits(new EditedRepository(Dockerfile));
        for (var edit = 0; edit < WarmUp; edit++)
        {
            edits.Check(edits.Type());
            edits.CheckByRoslyn(edits.Type());
        }

        var (ours, allocated, kept) = edits.Measure(edits.Check);
        var (whole, _, keptByBoth) = edits.Measure(edits.CheckByRoslyn);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"edits: {Count} edits of {edits._lines.Length} lines with {edits._findings / edits._edits} findings, {ours:F2} ms and {allocated / 1024} KiB each, {kept / 1024} KiB kept of all; with Roslyn's part {whole:F2} ms each, {keptByBoth / 1024} KiB kept");
    }

    // A word grows by a letter and shrinks again, each time in another line. The text is made whole: Roslyn's changed texts keep their history.
    private Held Type()
    {
        var line = _lines[_edits / 2 * 7 % _lines.Length];
        _text = _edits++ % 2 == 0 ? _text.Insert(line, "x") : _text.Remove(line, 1);
        return Held.Of("/repository/" + Dockerfile, _text);
    }

    private (double Milliseconds, long Allocated, long Kept) Measure(Action<Held> check)
    {
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes();
        var best = TimeSpan.MaxValue;
        for (var batch = 0; batch < Count / Batch; batch++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var edit = 0; edit < Batch; edit++)
                check(Type());

            var time = Environment.CpuUsage.TotalTime - start;
            best = time < best ? time : best;
        }

        allocated = GC.GetTotalAllocatedBytes() - allocated;
        return (best.TotalMilliseconds / Batch, allocated / Count, GC.GetTotalMemory(forceFullCollection: true) - held);
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
