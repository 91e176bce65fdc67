using System;
using System.Collections.Generic;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>A tree of which nobody knows more than some Dockerfiles.</summary>
internal sealed class FewFiles : RepositorySnapshot
{
    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);

    public FewFiles(IReadOnlyCollection<SourceText> files)
    {
        foreach (var file in files)
            _files.Add(file.Path, file);

        Paths = [.. _files.Keys];
    }

    public override string Root => "/benchmark";

    public IReadOnlyList<string> Paths { get; }

    public override FileReading Read(string path) => _files.TryGetValue(path, out var file) ? new FileReading(ReadingState.Present, file) : default;

    public override FolderReading List(string path) => default;
}
