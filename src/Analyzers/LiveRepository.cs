using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;
using Microsoft.CodeAnalysis;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace GoContainerGuard.Analyzers;

/// <summary>
/// The tree as an editor sees it: a file that was handed over says what the editor says of it at this moment, saved or not, and everything
/// else says what the manifest remembers.
/// </summary>
internal sealed class LiveRepository(HandedOver files, CancellationToken cancellationToken) : RepositorySnapshot
{
    private const int Utf8CodePage = 65001;

    // A file beside the Dockerfile is not made into a string again with every edit. The Dockerfile itself is another one each time.
    private static readonly ConditionalWeakTable<RoslynText, SourceText> Texts = new();

    private readonly Dictionary<string, FileReading> _live = new(StringComparer.Ordinal);

    public override string Root => files.Manifest.Root;

    public override FileReading Read(string path)
    {
        if (files.Find(path) is not { } file)
            return files.Manifest.Read(path);

        if (!_live.TryGetValue(path, out var reading))
            _live.Add(path, reading = ReadLive(path, file));

        return reading;
    }

    public override FolderReading List(string path) => files.Manifest.List(path);

    public override GoSourceFile? ReadGoSource(string path) => files.Manifest.ReadGoSource(path);

    public override Document? ReadDocument(string path) => files.Manifest.ReadDocument(path);

    // What the disk said of a file that is no text, or too large, stands as long as the editor sees no clean text either.
    private FileReading ReadLive(string path, AdditionalText file)
    {
        var remembered = files.Manifest.Read(path);
        if (file.GetText(cancellationToken) is not { } text)
            return remembered;

        var live = files.IsDockerfile(path) ? new SourceText(path, text.ToString()) : TextOf(path, text);
        return remembered.State is ReadingState.Unknown || IsClean(text, live.Content)
            ? new FileReading(ReadingState.Present, live)
            : remembered;
    }

    private static SourceText TextOf(string path, RoslynText text)
    {
        var known = Texts.GetValue(text, made => new SourceText(path, made.ToString()));
        return known.Path == path ? known : new SourceText(path, known.Content);
    }

    // Some hosts read what is no UTF-8 in another encoding, some put replacement characters in.
    private static bool IsClean(RoslynText text, string content) =>
        text.Encoding is null or { CodePage: Utf8CodePage } && content.Length <= LargestFile && content.IndexOf('\ufffd') < 0;
}
