using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Questions about single paths of the repository, answered from its folder listings.</summary>
internal sealed class RepositoryTree(RepositorySnapshot repository)
{
    /// <summary>Whether something lies at a path below the root; the root itself is there.</summary>
    public Presence Exists(string path) => path.Length == 0 ? Presence.Present : Find(path, out _);

    /// <summary>What lies at a path; <c>null</c> when nothing does or it is not known.</summary>
    public EntryKind? KindOf(string path)
    {
        if (path.Length == 0)
            return EntryKind.Folder;

        return Find(path, out var entry) == Presence.Present ? entry.Kind : null;
    }

    public IReadOnlyList<FolderEntry>? List(string path) => repository.List(path) is { State: ReadingState.Present, Entries: { } entries } ? entries : null;

    public FileReading Read(string path) => repository.Read(path);

    /// <summary>The head of a Go source file; <c>null</c> when it cannot be read.</summary>
    public GoSourceFile? ReadGoSource(string path) => repository.ReadGoSource(path);

    /// <summary>The folder of a path; the root's is <c>null</c>.</summary>
    public static string? ParentOf(string path)
    {
        if (path.Length == 0)
            return null;

        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    private Presence Find(string path, out FolderEntry entry)
    {
        entry = default;
        var parent = ParentOf(path)!;
        var listing = repository.List(parent);
        if (listing.State == ReadingState.Absent)
            return Presence.Absent;

        if (listing.Entries is not { } entries)
            return Presence.Unknown;

        var name = path.Substring(parent.Length == 0 ? 0 : parent.Length + 1);
        foreach (var candidate in entries)
        {
            if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
            {
                entry = candidate;
                return Presence.Present;
            }
        }

        return Presence.Absent;
    }
}
