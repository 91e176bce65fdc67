using System;
using System.Collections.Generic;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>The tree on disk, and a note of each answer that it gave, by which <see cref="LastRecording"/> sees whether it would answer the same again.</summary>
internal class NotedRepository(string root) : DiskRepository(root)
{
    // The coarsest clock of a file system in use: a file may be written twice within one tick of it.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private readonly DateTime _began = DateTime.UtcNow;
    private readonly Dictionary<string, FileMark> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private bool _isInDoubt;

    /// <summary>Files that were asked for, present or not, with what they looked like before they were read.</summary>
    public IReadOnlyDictionary<string, FileMark> Files => _files;

    /// <summary>Folders that were listed or were not there.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>
    /// Whether another answer would show: not when something could not be read, which no length or time tells, nor when a file is as
    /// young as the answers.
    /// </summary>
    public bool CanTellChanges => !_isInDoubt;

    public override FileReading Read(string path)
    {
        Note(path);
        var reading = base.Read(path);
        _isInDoubt |= reading.State is ReadingState.Unreadable;
        return reading;
    }

    public override FolderReading List(string path)
    {
        _folders.Add(path);
        var reading = base.List(path);
        _isInDoubt |= reading.State is ReadingState.Unreadable;
        return reading;
    }

    public override string? FindTargetOfLink(string path)
    {
        Note(path);
        return base.FindTargetOfLink(path);
    }

    private void Note(string path)
    {
        if (_files.ContainsKey(path))
            return;

        var mark = FileMark.Of(this, path);
        _isInDoubt |= mark.Changed > _began - Tick;
        _files.Add(path, mark);
    }
}
