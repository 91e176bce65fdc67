using System.Collections.Generic;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// What happened to the files of one stage, in order, with an index by path: which events concern a path is found by looking at the
/// folders above it, however long the history is.
/// </summary>
internal sealed class FileHistory
{
    /// <summary>Above a path that is deeper than this, no more folders are noted.</summary>
    private const int MostFolders = 32;

    // Nobody changes it.
    private static readonly List<int> None = [];

    private static readonly System.Comparison<int> LatestFirst = static (left, right) => right.CompareTo(left);

    private readonly List<FileEvent> _events = [];
    private readonly PathTable _definite = new();

    // Made when something is noted: of most stages most of them stay away.
    private PathTable? _doubtful;
    private PathTable? _possibleFolders;
    private PathTable? _programs;
    private PathTable? _moduleFiles;
    private PathTable? _built;
    private EventPlaces? _goCommands;
    private List<int>? _packages;
    private List<int>? _builds;
    private int _indexedBuilds;

    /// <summary>Whether there is a copy of which nobody knows where it goes.</summary>
    public bool HasCopiesToAnywhere { get; private set; }

    public int Count => _events.Count;

    public FileEvent this[int index] => _events[index];

    /// <summary>The packages that are installed, in order, as places in the history.</summary>
    public List<int> Packages => _packages ?? None;

    /// <summary>Adds a go command that may build programs.</summary>
    public void AddBuild(FileEvent build)
    {
        (_builds ??= []).Add(_events.Count);
        _events.Add(build);
    }

    /// <summary>Adds a copy: what it brings lands at its destination or below it.</summary>
    public void Add(FileEvent copy, string? destination)
    {
        var index = _events.Count;
        _events.Add(copy);
        if (destination is null)
        {
            Register(_doubtful ??= new PathTable(), "/", index);
            HasCopiesToAnywhere = true;
            return;
        }

        Register(_definite, destination, index);
        RegisterFolders(_definite, destination, index);
    }

    public void Add(FileEvent change, CommandWrite write)
    {
        var index = _events.Count;
        _events.Add(change);
        switch (write.Kind)
        {
            case CommandWriteKind.Packages:
                (_packages ??= []).Add(index);
                break;
            case CommandWriteKind.Caches:
                _goCommands = _goCommands?.With(index) ?? new EventPlaces(index);
                break;
            case CommandWriteKind.ModuleFiles:
                Register(_moduleFiles ??= new PathTable(), write.Path, index);
                RegisterFolders(_moduleFiles ??= new PathTable(), write.Path, index);
                Register(_moduleFiles ??= new PathTable(), "/", index);

                break;
            case CommandWriteKind.Programs:
                Register(_programs ??= new PathTable(), write.Path, index);
                RegisterFolders(_possibleFolders ??= new PathTable(), write.Path + "/x", index);
                break;
            case CommandWriteKind.Unknown:
                Register(_doubtful ??= new PathTable(), write.Path, index);
                RegisterFolders(_possibleFolders ??= new PathTable(), write.Path, index);
                break;
            case CommandWriteKind.Removed:
                Register(_definite, write.Path, index);
                break;
            default:
                Register(_definite, write.Path, index);
                RegisterFolders(_definite, write.Path, index);
                break;
        }
    }

    /// <summary>The first place in the history that is not before a command of an instruction.</summary>
    public int IndexOf(int step, int command)
    {
        var low = 0;
        for (var high = _events.Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            var before = _events[middle].Step.Index < step || (_events[middle].Step.Index == step && _events[middle].Command < command);
            if (before)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// The last events before a place that may have to do with a path: those at it, above it, and those that made folders for what lies below it.
    /// Latest first, put into an empty list.
    /// </summary>
    public void Concerning(string path, int before, int most, List<int> found)
    {
        IndexBuilds(before);
        if (_built is not null && _built.TryFind(path, path.Length, out var builds))
            AddLast(found, builds, before, most);

        ConcerningWithoutBuilds(path, before, most, found);
    }

    /// <summary>The same without the programs that go commands build.</summary>
    public void ConcerningWithoutBuilds(string path, int before, int most, List<int> found)
    {
        for (var length = path.Length; ; length = PathTable.ParentLength(path, length))
        {
            if (_definite.TryFind(path, length, out var places))
                AddLast(found, places, before, most);

            if (length <= 1)
                break;
        }

        if (found.Count > 1)
            found.Sort(LatestFirst);
    }

    /// <summary>Whether anything may have happened to a file directly in a folder before a place; <c>false</c> is certain.</summary>
    public bool MayConcernFilesIn(string folder, int before)
    {
        IndexBuilds(before);
        if (_goCommands is not null && UsualCaches.Hold(folder))
            return true;

        if (Holds(_built, folder, folder.Length) || Holds(_possibleFolders, folder, folder.Length))
            return true;

        for (var length = folder.Length; ; length = PathTable.ParentLength(folder, length))
        {
            if (Holds(_definite, folder, length) || Holds(_doubtful, folder, length) || Holds(_programs, folder, length))
                return true;

            if (length <= 1)
                return false;
        }
    }

    /// <summary>Whether something that is not understood may have written to a path between two places.</summary>
    public bool IsDoubtful(string path, int from, int before)
    {
        if (_goCommands is { } goCommands && UsualCaches.Hold(path) && goCommands.HasAny(from, before))
            return true;

        if (_moduleFiles is not null && UsualCaches.IsModuleFile(path) && _moduleFiles.HasAny(path, PathTable.ParentLength(path, path.Length), from, before))
            return true;

        if (_doubtful is null && _programs is null)
            return false;

        if (_possibleFolders is not null && _possibleFolders.HasAny(path, path.Length, from, before))
            return true;

        // "go install" into a folder for another platform puts a folder in between.
        if (_programs is not null && path.Length > 1 && !IsNamedElsewhere(StagePath.BaseName(path)))
        {
            var folder = PathTable.ParentLength(path, path.Length);
            if (HasUnknownPrograms(path, folder, from, before) || (folder > 1 && HasUnknownPrograms(path, PathTable.ParentLength(path, folder), from, before)))
                return true;
        }

        if (_doubtful is null)
            return false;

        for (var length = path.Length; ; length = PathTable.ParentLength(path, length))
        {
            if (_doubtful.HasAny(path, length, from, before))
                return true;

            if (length <= 1)
                return false;
        }
    }

    /// <summary>Whether a path, or a folder above it other than the root, is named by something that is not understood.</summary>
    public bool IsDoubtfulBelowTop(string path, int before)
    {
        for (var length = path.Length; _doubtful is not null && length > 1; length = PathTable.ParentLength(path, length))
        {
            if (_doubtful.HasAny(path, length, 0, before))
                return true;
        }

        return false;
    }

    /// <summary>Whether something that is not understood may have written below a folder between two places.</summary>
    public bool IsDoubtfulBelow(string folder, int from, int before) =>
        (_doubtful is not null && _doubtful.HasAnyBelow(folder, from, before)) || IsDoubtful(folder, from, before);

    // What go writes into a folder: a command of which all programs are known writes nothing else.
    private bool HasUnknownPrograms(string path, int folder, int from, int before)
    {
        if (_programs is null || !_programs.TryFind(path, folder, out var places))
            return false;

        for (var index = places.LastBefore(before); index >= 0 && places[index] >= from; index--)
        {
            if (_events[places[index]].Invocation is not { ProgramsAreKnown: true })
                return true;
        }

        return false;
    }

    // Which programs a go command builds is worked out when somebody asks, the earlier commands first: where a later one writes to may hang on them.
    private void IndexBuilds(int before)
    {
        while (_indexedBuilds < _builds?.Count && _builds[_indexedBuilds] < before)
        {
            var index = _builds[_indexedBuilds];
            _indexedBuilds++;
            foreach (var program in _events[index].Build!.Programs)
            {
                Register(_built ??= new PathTable(), program.Path, index);
                RegisterFolders(_built ??= new PathTable(), program.Path, index);
            }
        }
    }

    // Names that nobody gives to a Go program of his own.
    private static bool IsNamedElsewhere(string name) => name is "ash" or "bash" or "busybox" or "curl" or "dash" or "gcc" or "nc" or "netcat" or "sh" or "wget";

    // What is in a folder proves the folders above it, or makes them possible.
    private static void RegisterFolders(PathTable table, string path, int index)
    {
        var length = PathTable.ParentLength(path, path.Length);
        for (var depth = 0; depth < MostFolders && length > 1; depth++, length = PathTable.ParentLength(path, length))
            table.Add(path, length, index);
    }

    private static bool Holds(PathTable? table, string path, int length) => table is not null && table.TryFind(path, length, out _);

    private static void Register(PathTable table, string path, int index) => table.Add(path, path.Length, index);

    private static void AddLast(List<int> found, EventPlaces places, int before, int most)
    {
        var last = places.LastBefore(before);
        for (var count = 0; last >= 0 && count < most; last--, count++)
            found.Add(places[last]);
    }
}
