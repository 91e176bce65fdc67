using System;
using System.Collections.Generic;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Snapshot;

/// <summary>A tree of a few answers; whatever is not in it is unknown.</summary>
internal sealed class SmallTree : RepositorySnapshot
{
    private readonly Dictionary<string, FileReading> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderReading> _folders = new(StringComparer.Ordinal);

    public override string Root => "/r";

    public int Questions { get; private set; }

    public SmallTree With(string path, string text) => With(path, new FileReading(ReadingState.Present, new SourceText(path, text)));

    public SmallTree With(string path, FileReading reading)
    {
        _files[path] = reading;
        return this;
    }

    public SmallTree WithFolder(string path, params FolderEntry[] entries) =>
        WithFolder(path, new FolderReading(ReadingState.Present, entries));

    public SmallTree WithFolder(string path, FolderReading reading)
    {
        _folders[path] = reading;
        return this;
    }

    public override FileReading Read(string path)
    {
        Questions++;
        return _files.GetValueOrDefault(path);
    }

    public override FolderReading List(string path)
    {
        Questions++;
        return _folders.GetValueOrDefault(path);
    }
}
