using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>The walk over the tree below the root: which files are Dockerfiles, and which say how they are built. Links to folders and other roots are not entered.</summary>
/// <param name="repository">The tree.</param>
/// <param name="include">Files that are Dockerfiles whatever their name.</param>
/// <param name="exclude">Files that are not to be checked.</param>
internal sealed class DockerfileSearch(DiskRepository repository, Globs include, Globs exclude)
{
    private const string RepositoryMark = ".git";

    private readonly List<string> _named = [];
    private readonly List<string> _others = [];
    private readonly List<string> _links = [];
    private readonly List<string> _companions = [];
    private readonly List<string> _unreadable = [];
    private readonly Stack<Visit> _toVisit = new();

    private enum Interest
    {
        EveryDockerfile,
        IncludesOnly,
    }

    /// <summary>Paths of folders that could not be listed, in ordinal order; known after <see cref="Run"/>.</summary>
    public IReadOnlyList<string> UnreadableFolders => _unreadable;

    /// <summary>Paths of the compose and bake files, in ordinal order; known after <see cref="Run"/>.</summary>
    public IReadOnlyList<string> Companions { get; private set; } = [];

    /// <summary>Walks the tree.</summary>
    /// <returns>Paths below the root in ordinal order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<string> Run(CancellationToken cancellationToken)
    {
        _toVisit.Push(new("", Interest.EveryDockerfile));
        while (_toVisit.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Enter(_toVisit.Pop());
        }

        var found = new HashSet<string>(_named, StringComparer.Ordinal);
        found.UnionWith(include.Match(_others));
        AddLinks(found);
        found.ExceptWith(exclude.Match(found));
        var companions = new HashSet<string>(_companions, StringComparer.Ordinal);
        companions.ExceptWith(exclude.Match(companions));
        Companions = Sorted(companions);
        _unreadable.Sort(StringComparer.Ordinal);
        return Sorted(found);
    }

    private void Enter(Visit visit)
    {
        var listing = repository.List(visit.Folder);
        if (listing.State is ReadingState.Unreadable)
            _unreadable.Add(visit.Folder);

        if (listing.Entries is not { } entries || (visit.Folder.Length > 0 && IsAnotherRoot(entries)))
            return;

        foreach (var entry in entries)
        {
            var path = visit.Folder.Length == 0 ? entry.Name : visit.Folder + "/" + entry.Name;
            if (entry.Kind is EntryKind.Folder)
                Consider(path, entry.Name, visit.Interest);
            else
                Sort(path, entry, visit.Interest);
        }
    }

    private static bool IsAnotherRoot(IReadOnlyList<FolderEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == RepositoryMark)
                return true;
        }

        return false;
    }

    /// <summary>A folder that is left out by its name is entered only where an include names it, and for what the include says.</summary>
    private void Consider(string path, string name, Interest interest)
    {
        if (name == RepositoryMark)
            return;

        var isLeftOut = !DockerfileNames.IsEntered(name);
        if (interest is Interest.EveryDockerfile && !isLeftOut)
            _toVisit.Push(new(path, Interest.EveryDockerfile));
        else if (include.LeadInto(path) || (!isLeftOut && include.Surround(path)))
            _toVisit.Push(new(path, Interest.IncludesOnly));
    }

    private void Sort(string path, FolderEntry entry, Interest interest)
    {
        var isNamed = interest is Interest.EveryDockerfile && DockerfileNames.IsDockerfileName(entry.Name);
        if (entry.Kind is EntryKind.File && interest is Interest.EveryDockerfile && CompanionNames.IsCompanion(entry.Name))
            _companions.Add(path);

        if (entry.Kind is EntryKind.Link && isNamed)
            _links.Add(path);
        else if (entry.Kind is EntryKind.File && isNamed)
            _named.Add(path);
        else if (entry.Kind is EntryKind.File && !include.IsEmpty)
            _others.Add(path);
    }

    /// <summary>A link to a file of the tree that is checked under its own name would only say everything twice.</summary>
    private void AddLinks(HashSet<string> found)
    {
        var targets = new HashSet<string>(found, StringComparer.Ordinal);
        foreach (var link in Sorted(_links))
        {
            if (repository.FindTargetOfLink(link) is { } target && targets.Add(target))
                found.Add(link);
        }
    }

    private static List<string> Sorted(IEnumerable<string> paths)
    {
        var sorted = new List<string>(paths);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    private readonly record struct Visit(string Folder, Interest Interest);
}
