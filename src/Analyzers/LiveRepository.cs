using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.Analyzers;

/// <summary>
/// The tree as an editor sees it: a Dockerfile says what the editor says of it at this moment, saved or not, and everything else
/// says what the manifest remembers.
/// </summary>
internal sealed class LiveRepository(HandedOver files, CancellationToken cancellationToken) : RepositorySnapshot
{
    private const int Utf8CodePage = 65001;

    private readonly Dictionary<string, FileReading> _live = new(StringComparer.Ordinal);

    public override string Root => files.Manifest.Root;

    public override FileReading Read(string path)
    {
        if (files.FindDockerfile(path) is not { } dockerfile)
            return files.Manifest.Read(path);

        if (!_live.TryGetValue(path, out var reading))
            _live.Add(path, reading = ReadLive(path, dockerfile));

        return reading;
    }

    public override FolderReading List(string path) => files.Manifest.List(path);

    public override GoSourceFile? ReadGoSource(string path) => files.Manifest.ReadGoSource(path);

    public override Document? ReadDocument(string path) => files.Manifest.ReadDocument(path);

    // What the disk said of a file that is no text, or too large, stands as long as the editor sees no clean text either.
    private FileReading ReadLive(string path, AdditionalText dockerfile)
    {
        var remembered = files.Manifest.Read(path);
        if (dockerfile.GetText(cancellationToken) is not { } text)
            return remembered;

        var content = text.ToString();
        return remembered.State is ReadingState.Unknown || IsClean(text, content)
            ? new FileReading(ReadingState.Present, new SourceText(path, content))
            : remembered;
    }

    // Some hosts read what is no UTF-8 in another encoding, some put replacement characters in.
    private static bool IsClean(Microsoft.CodeAnalysis.Text.SourceText text, string content) =>
        text.Encoding is null or { CodePage: Utf8CodePage } && content.Length <= LargestFile && content.IndexOf('\ufffd') < 0;
}
