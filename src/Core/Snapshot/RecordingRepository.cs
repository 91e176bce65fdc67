using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;

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
    private readonly Dictionary<string, GoSourceFile?> _goSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document?> _documents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Root => inner.Root;

    /// <inheritdoc/>
    public override FileReading Read(string path) => Remembered(_files, path, inner.Read);

    /// <inheritdoc/>
    public override FolderReading List(string path) => Remembered(_folders, path, inner.List);

    /// <inheritdoc/>
    public override GoSourceFile? ReadGoSource(string path) => Remembered(_goSources, path, inner.ReadGoSource);

    /// <inheritdoc/>
    public override Document? ReadDocument(string path) => Remembered(_documents, path, inner.ReadDocument);

    /// <summary>What the project says of the check; it is part of the manifest.</summary>
    public ProjectSettings Settings { get; init; } = ProjectSettings.None;

    /// <summary>Paths of the files that were read and that are handed to an editor beside the Dockerfiles, in ordinal order.</summary>
    public IReadOnlyCollection<string> Neighbours
    {
        get
        {
            lock (_gate)
                return ManifestRepository.NeighboursIn(_files);
        }
    }

    /// <summary>The answers as the text of a manifest, to be read by <see cref="ManifestRepository.Parse"/>.</summary>
    /// <param name="dockerfiles">The Dockerfiles that it is for. Their texts are left out: the reader has fresher ones.</param>
    /// <param name="companions">The compose and bake files of the tree.</param>
    /// <param name="saidElsewhere">Findings about shared files that another reader shows.</param>
    public string ToManifest(IReadOnlyCollection<string> dockerfiles, IReadOnlyCollection<string> companions, IReadOnlyCollection<SaidPlace> saidElsewhere)
    {
        lock (_gate)
        {
            var files = new Dictionary<string, FileReading>(_files, StringComparer.Ordinal);
            foreach (var path in dockerfiles)
            {
                if (files.TryGetValue(path, out var reading) && reading.State is ReadingState.Present)
                    files.Remove(path);
            }

            return ManifestWriter.Write(new ManifestContent
            {
                Root = Root,
                Settings = Settings,
                Dockerfiles = dockerfiles,
                Companions = companions,
                SaidElsewhere = saidElsewhere,
                Files = files,
                Folders = _folders,
                GoSources = Known(_goSources),
                Documents = Known(_documents),
            });
        }
    }

    private static Dictionary<string, T> Known<T>(Dictionary<string, T?> answers)
        where T : class
    {
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (answer.Value is { } value)
                known.Add(answer.Key, value);
        }

        return known;
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
