using System;
using System.Collections.Generic;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// Passes questions on and remembers the answers, so that the same questions can be answered later where no disk may be touched.
/// What a check will ask is found out by checking: there is no second list of the files that matter.
/// </summary>
/// <param name="inner">The one who knows.</param>
public sealed class RecordingRepository(RepositorySnapshot inner) : RepositorySnapshot
{
    private readonly object _gate = new();
    private readonly Dictionary<string, FileReading> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderReading> _folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Root => inner.Root;

    /// <inheritdoc/>
    public override FileReading Read(string path) => Remembered(_files, path, inner.Read);

    /// <inheritdoc/>
    public override FolderReading List(string path) => Remembered(_folders, path, inner.List);

    /// <summary>The answers as the text of a manifest, to be read by <see cref="ManifestRepository.Parse"/>.</summary>
    /// <param name="live">Paths of the files whose text the reader has from elsewhere, and fresher: their text is left out.</param>
    public string ToManifest(IReadOnlyCollection<string> live)
    {
        lock (_gate)
        {
            var files = new Dictionary<string, FileReading>(_files, StringComparer.Ordinal);
            foreach (var path in live)
            {
                if (files.TryGetValue(path, out var reading) && reading.State is ReadingState.Present)
                    files.Remove(path);
            }

            return ManifestWriter.Write(Root, files, _folders);
        }
    }

    private T Remembered<T>(Dictionary<string, T> answers, string path, Func<string, T> ask)
    {
        lock (_gate)
        {
            if (!answers.TryGetValue(path, out var answer))
                answers.Add(path, answer = ask(path));

            return answer;
        }
    }
}
