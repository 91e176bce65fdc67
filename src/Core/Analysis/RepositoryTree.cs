using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Questions about single paths of the repository, answered from its folder listings.</summary>
internal sealed class RepositoryTree(RepositorySnapshot repository)
{
    // With more names than these, an index costs less than to look through them for each path.
    private const int FewNames = 16;

    private readonly Dictionary<string, ContextFolder> _contextFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, FolderEntry>> _largeFolders = new(StringComparer.Ordinal);

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

    /// <summary>A folder as a build context sees it. Each of its paths is looked up from the top, so a folder is asked for as often as files below it are.</summary>
    public ContextFolder ListInContext(string path)
    {
        if (!_contextFolders.TryGetValue(path, out var folder))
            _contextFolders.Add(path, folder = Translated(path));

        return folder;
    }

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

    private ContextFolder Translated(string path)
    {
        if (List(path) is not { } entries)
            return new ContextFolder(Exists(path) == Presence.Absent ? ContextFolderState.Absent : ContextFolderState.Unknown);

        var names = new ContextEntry[entries.Count];
        for (var index = 0; index < names.Length; index++)
        {
            var kind = entries[index].Kind switch
            {
                EntryKind.Folder => ContextEntryKind.Folder,
                EntryKind.Link => ContextEntryKind.Link,
                _ => ContextEntryKind.File,
            };
            names[index] = new ContextEntry(entries[index].Name, kind, entries[index].Size);
        }

        return new ContextFolder(ContextFolderState.Present, names);
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

        var start = parent.Length == 0 ? 0 : parent.Length + 1;
        if (entries.Count > FewNames)
            return Indexed(parent, entries).TryGetValue(path.Substring(start), out entry) ? Presence.Present : Presence.Absent;

        for (var index = 0; index < entries.Count; index++)
        {
            var candidate = entries[index];
            if (candidate.Name.Length == path.Length - start && string.CompareOrdinal(candidate.Name, 0, path, start, candidate.Name.Length) == 0)
            {
                entry = candidate;
                return Presence.Present;
            }
        }

        return Presence.Absent;
    }

    private Dictionary<string, FolderEntry> Indexed(string folder, IReadOnlyList<FolderEntry> entries)
    {
        if (_largeFolders.TryGetValue(folder, out var index))
            return index;

        index = new Dictionary<string, FolderEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
            index[entry.Name] = entry;

        _largeFolders.Add(folder, index);
        return index;
    }
}
