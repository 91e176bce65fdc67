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

    private readonly List<FileEvent> _events = [];
    private readonly Dictionary<string, List<int>> _definite = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _doubtful = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _possibleFolders = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _programs = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _moduleFiles = new(System.StringComparer.Ordinal);
    private readonly List<int> _goCommands = [];
    private readonly List<int> _packages = [];
    private readonly List<int> _builds = [];
    private readonly Dictionary<string, List<int>> _built = new(System.StringComparer.Ordinal);
    private int _indexedBuilds;

    /// <summary>Whether there is a copy of which nobody knows where it goes.</summary>
    public bool HasCopiesToAnywhere { get; private set; }

    public int Count => _events.Count;

    public FileEvent this[int index] => _events[index];

    /// <summary>The packages that are installed, in order, as places in the history.</summary>
    public IReadOnlyList<int> Packages => _packages;

    /// <summary>Adds a go command that may build programs.</summary>
    public void AddBuild(FileEvent build)
    {
        _builds.Add(_events.Count);
        _events.Add(build);
    }

    /// <summary>Adds a copy: what it brings lands at its destination or below it.</summary>
    public void Add(FileEvent copy, string? destination)
    {
        var index = _events.Count;
        _events.Add(copy);
        if (destination is null)
        {
            Register(_doubtful, "/", index);
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
                _packages.Add(index);
                break;
            case CommandWriteKind.Caches:
                _goCommands.Add(index);
                break;
            case CommandWriteKind.ModuleFiles:
                Register(_moduleFiles, write.Path, index);
                RegisterFolders(_moduleFiles, write.Path, index);
                Register(_moduleFiles, "/", index);

                break;
            case CommandWriteKind.Programs:
                Register(_programs, write.Path, index);
                RegisterFolders(_possibleFolders, write.Path + "/x", index);
                break;
            case CommandWriteKind.Unknown:
                Register(_doubtful, write.Path, index);
                RegisterFolders(_possibleFolders, write.Path, index);
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

    /// <summary>The last events before a place that may have to do with a path: those at it, above it, and those that made folders for what lies below it. Latest first.</summary>
    public List<int> Concerning(string path, int before, int most)
    {
        IndexBuilds(before);
        var found = new List<int>();
        if (_built.TryGetValue(path, out var builds))
            AddLast(found, builds, before, most);

        return WithoutBuilds(found, path, before, most);
    }

    /// <summary>The same without the programs that go commands build.</summary>
    public List<int> ConcerningWithoutBuilds(string path, int before, int most) => WithoutBuilds([], path, before, most);

    private List<int> WithoutBuilds(List<int> found, string path, int before, int most)
    {
        for (var folder = path; ; folder = StagePath.Parent(folder))
        {
            if (_definite.TryGetValue(folder, out var indices))
                AddLast(found, indices, before, most);

            if (folder == "/")
                break;
        }

        found.Sort(static (left, right) => right.CompareTo(left));
        return found;
    }

    /// <summary>Whether something that is not understood may have written to a path between two places.</summary>
    public bool IsDoubtful(string path, int from, int before)
    {
        if (_goCommands.Count > 0 && UsualCaches.Hold(path) && HasAny(_goCommands, from, before))
            return true;

        if (_moduleFiles.Count > 0 && UsualCaches.IsModuleFile(path) && HasAny(_moduleFiles, StagePath.Parent(path), from, before))
            return true;

        if (_doubtful.Count == 0 && _programs.Count == 0)
            return false;

        if (HasAny(_possibleFolders, path, from, before))
            return true;

        // "go install" into a folder for another platform puts a folder in between.
        for (var (folder, depth) = (path, 0); _programs.Count > 0 && folder != "/" && depth < 2 && !IsNamedElsewhere(StagePath.BaseName(path)); depth++)
        {
            folder = StagePath.Parent(folder);
            if (HasAny(_programs, folder, from, before))
                return true;
        }

        for (var folder = path; ; folder = StagePath.Parent(folder))
        {
            if (HasAny(_doubtful, folder, from, before))
                return true;

            if (folder == "/")
                return false;
        }
    }

    /// <summary>Whether a path, or a folder above it other than the root, is named by something that is not understood.</summary>
    public bool IsDoubtfulBelowTop(string path, int before)
    {
        for (var folder = path; folder != "/"; folder = StagePath.Parent(folder))
        {
            if (HasAny(_doubtful, folder, 0, before))
                return true;
        }

        return false;
    }

    /// <summary>Whether something that is not understood may have written below a folder between two places.</summary>
    public bool IsDoubtfulBelow(string folder, int from, int before)
    {
        foreach (var pair in _doubtful)
        {
            if (StagePath.IsWithin(pair.Key, folder) && LastBefore(pair.Value, before) is var last and >= 0 && pair.Value[last] >= from)
                return true;
        }

        return IsDoubtful(folder, from, before);
    }

    // Which programs a go command builds is worked out when somebody asks, the earlier commands first: where a later one writes to may hang on them.
    private void IndexBuilds(int before)
    {
        while (_indexedBuilds < _builds.Count && _builds[_indexedBuilds] < before)
        {
            var index = _builds[_indexedBuilds];
            _indexedBuilds++;
            foreach (var program in _events[index].Build!.Programs)
            {
                Register(_built, program.Path, index);
                RegisterFolders(_built, program.Path, index);
            }
        }
    }

    // Names that nobody gives to a Go program of his own.
    private static bool IsNamedElsewhere(string name) => name is "ash" or "bash" or "busybox" or "curl" or "dash" or "gcc" or "nc" or "netcat" or "sh" or "wget";

    // What is in a folder proves the folders above it, or makes them possible.
    private static void RegisterFolders(Dictionary<string, List<int>> table, string path, int index)
    {
        var folder = StagePath.Parent(path);
        for (var depth = 0; depth < MostFolders && folder != "/"; depth++, folder = StagePath.Parent(folder))
            Register(table, folder, index);
    }

    private static void Register(Dictionary<string, List<int>> table, string path, int index)
    {
        if (!table.TryGetValue(path, out var indices))
        {
            indices = [];
            table.Add(path, indices);
        }

        indices.Add(index);
    }

    private static void AddLast(List<int> found, List<int> indices, int before, int most)
    {
        var last = LastBefore(indices, before);
        for (var count = 0; last >= 0 && count < most; last--, count++)
            found.Add(indices[last]);
    }

    private static bool HasAny(Dictionary<string, List<int>> table, string path, int from, int before) =>
        table.TryGetValue(path, out var indices) && HasAny(indices, from, before);

    private static bool HasAny(List<int> indices, int from, int before) => LastBefore(indices, before) is var last and >= 0 && indices[last] >= from;

    private static int LastBefore(List<int> indices, int before)
    {
        var low = 0;
        for (var high = indices.Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            if (indices[middle] < before)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
