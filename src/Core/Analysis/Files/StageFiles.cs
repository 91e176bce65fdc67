using System;
using System.Collections.Generic;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// The file system of a stage as far as it can be known: what is at a path after, or before, an instruction, and what put it there.
/// Whatever may have been written by something that is not understood is unknown, no more and no less.
/// </summary>
internal sealed partial class StageFiles
{
    // Of the events that concern one path no more than these are looked at.
    private const int MostEvents = 64;

    private readonly ContainerStage _stage;
    private readonly FileHistory _history;
    private Dictionary<string, PathState>? _atEnd;
    private List<int>? _spare;

    public StageFiles(ContainerStage stage)
    {
        _stage = stage;
        _history = FileHistoryReader.Read(stage);
    }

    /// <summary>What lies at an absolute, clean path in the image that results.</summary>
    public PathState At(string path)
    {
        _atEnd ??= new Dictionary<string, PathState>(StringComparer.Ordinal);
        if (!_atEnd.TryGetValue(path, out var state))
        {
            state = Find(path, _history.Count);
            _atEnd[path] = state;
        }

        return state;
    }

    /// <summary>
    /// The paths that the instructions of this stage name as written or removed, in ordinal order: what came as part of a folder, and what stages
    /// before it wrote, is not among them.
    /// </summary>
    public IReadOnlyList<string> NamedPaths
    {
        get
        {
            var paths = new SortedSet<string>(StringComparer.Ordinal);
            for (var index = 0; index < _history.Count; index++)
            {
                var change = _history[index];
                if (change.Landing?.Copy is { Destination: { } destination } copy)
                    paths.Add(copy is { IsIntoDirectory: true, SourceName: { } name } && name != "/" ? StagePath.Join(destination, name)! : destination);
                else if (change.Write is { Kind: not (CommandWriteKind.Packages or CommandWriteKind.Caches or CommandWriteKind.ModuleFiles) } write)
                    paths.Add(write.Path);

                foreach (var program in change.Build?.Programs ?? [])
                    paths.Add(program.Path);
            }

            paths.Remove("/");
            return [.. paths];
        }
    }

    /// <summary>The packages that the instructions of this stage ask for, in order; an empty name stands for packages that nobody can tell.</summary>
    public IReadOnlyList<string> Packages
    {
        get
        {
            var packages = new List<string>();
            foreach (var index in _history.Packages)
                packages.AddRange(_history[index].Write!.Packages);

            return packages;
        }
    }

    /// <summary>What may have written anything anywhere, in order.</summary>
    public IReadOnlyList<PathOrigin> Opaque
    {
        get
        {
            var origins = new List<PathOrigin>();
            for (var index = 0; index < _history.Count; index++)
            {
                if (_history[index].Write is { Kind: CommandWriteKind.Unknown, Path: "/" })
                    origins.Add(_history[index].Origin);
            }

            return origins;
        }
    }

    /// <summary>What lies at a path before an instruction of this stage runs; mounts are not seen.</summary>
    public PathState Before(StageStep step, string path) => Find(path, _history.IndexOf(step.Index, 0));

    /// <summary>What lies at a path before a command of a RUN of this stage runs; mounts are not seen.</summary>
    public PathState Before(StageStep step, int command, string path) => Find(path, _history.IndexOf(step.Index, command));

    /// <summary>What this Dockerfile itself put at a path, or removed from it; what the base image holds does not count.</summary>
    public PathState Written(string path)
    {
        var state = Find(path, _history.Count, out var isSaid);
        return isSaid || !state.IsPresent ? state : PathState.Absent;
    }

    /// <summary>
    /// Whether a path is a folder when a command runs, so that what is written "to" it goes into it. What could have made any folder at all,
    /// such as a make target, is not taken to have made this one.
    /// </summary>
    public Presence IsFolderBefore(StageStep step, int command, string path)
    {
        var before = _history.IndexOf(step.Index, command);
        var state = Find(path, before);
        if (state.IsPresent)
            return state.Kind switch
            {
                PathKind.Folder => Presence.Present,
                PathKind.File => Presence.Absent,
                _ => Presence.Unknown,
            };

        var events = Rented();
        _history.Concerning(path, before, MostEvents, events);
        var isUnknown = false;
        foreach (var index in events)
            isUnknown = isUnknown || Answer(_history[index], index, path) is { Presence: Presence.Unknown };

        Return(events);
        return isUnknown || _history.IsDoubtfulBelowTop(path, before) ? Presence.Unknown : Presence.Absent;
    }

    /// <summary>
    /// The path in the build context that something at a path was copied from, as an instruction sees it. Only what COPY and ADD bring counts:
    /// whether a RUN has written to it is another question.
    /// </summary>
    public SourceOrigin CopiedFrom(string path, int steps)
    {
        var events = Rented();
        _history.ConcerningWithoutBuilds(path, _history.IndexOf(steps, 0), MostEvents, events);
        var copied = CopiedBy(events, path);
        Return(events);
        if (copied is { } origin)
            return origin;

        if (_history.HasCopiesToAnywhere)
            return default;

        return _stage.Stage.Base.Stage is { } parent ? _stage.Build.Of(parent).Files.CopiedFrom(path, parent.Steps.Count) : new SourceOrigin(Presence.Absent, null);
    }

    // Null where none of them has anything to do with the path.
    private SourceOrigin? CopiedBy(List<int> events, string path)
    {
        foreach (var index in events)
        {
            if (_history[index].Landing is not { } landing)
                continue;

            switch (landing.At(path))
            {
                case { Presence: Presence.Present, Origin.ContextPath: { } source }:
                    return new SourceOrigin(Presence.Present, source);
                case { Presence: Presence.Present, Kind: PathKind.Folder } when path != landing.Copy.Destination && StagePath.IsWithin(landing.Copy.Destination!, path):
                    continue;
                case { IsAbsent: false }:
                    return default(SourceOrigin);
            }
        }

        return null;
    }

    /// <summary>Whether an instruction of this stage, or of one that it starts from, put anything at a folder or below it, or may have.</summary>
    public bool MayBeWritten(string folder)
    {
        var events = new List<int>();
        _history.Concerning(folder, _history.Count, MostEvents, events);
        foreach (var index in events)
        {
            if (Answer(_history[index], index, folder) is { IsAbsent: false })
                return true;
        }

        return _history.IsDoubtfulBelow(folder, 0, _history.Count) || (_stage.Stage.Base.Stage is { } parent && _stage.Build.Of(parent).Files.MayBeWritten(folder));
    }

    private PathState Find(string path, int before) => Find(path, before, out _);

    private PathState Find(string path, int before, out bool isSaid)
    {
        isSaid = false;
        if (path == "/")
            return new PathState(Presence.Present, PathKind.Folder);

        if (_stage.IsWindows)
            return PathState.Unknown;

        var events = Rented();
        _history.Concerning(path, before, MostEvents, events);
        var isDoubtful = events.Count >= MostEvents;
        var (said, place) = Said(events, path, ref isDoubtful);
        Return(events);
        if (said is { } state)
        {
            isSaid = true;
            var mayHaveChanged = isDoubtful || IsDoubtful(path, place + 1, before);
            if (state.IsPresent)
                return state with { MayHaveChanged = state.MayHaveChanged || mayHaveChanged };

            return mayHaveChanged ? PathState.Unknown : PathState.Absent;
        }

        if (SystemFiles.IsUsual(path) && IsBroughtByPackages(path, before))
            return new PathState(Presence.Present);

        isDoubtful |= IsDoubtful(path, 0, before);
        var inBase = _stage.Stage.Base.Stage is { } parent ? _stage.Build.Of(parent).Files.Find(path, out isSaid) : BaseFiles.At(_stage.Base, path);
        if (inBase.IsPresent)
            return inBase with { MayHaveChanged = inBase.MayHaveChanged || isDoubtful };

        return inBase.IsAbsent && !isDoubtful ? inBase : PathState.Unknown;
    }

    // The latest event that says what is at the path; those after it of which nobody knows make it doubtful.
    private (PathState? State, int Place) Said(List<int> events, string path, ref bool isDoubtful)
    {
        foreach (var index in events)
        {
            if (Answer(_history[index], index, path) is not { } state)
                continue;

            if (state.Presence != Presence.Unknown)
                return (state, index);

            isDoubtful = true;
        }

        return (null, 0);
    }

    // One question may lead to another: each has a list of its own, and the last one is used again.
    private List<int> Rented()
    {
        var list = _spare ?? new List<int>();
        _spare = null;
        return list;
    }

    private void Return(List<int> list)
    {
        list.Clear();
        _spare = list;
    }

    private PathState Find(string path, out bool isSaid) => Find(path, _history.Count, out isSaid);

    // What one event makes of a path; null when it leaves the path alone.
    private PathState? Answer(FileEvent change, int index, string path)
    {
        if (change.Build is { } build)
            return BuiltAt(change, build, path);

        if (change.Landing is { } landing)
            return landing.At(path) is { IsAbsent: false } state ? state : null;

        var write = change.Write!;
        if (path != write.Path && StagePath.IsWithin(write.Path, path))
            return write.Kind == CommandWriteKind.Removed ? null : new PathState(Presence.Present, PathKind.Folder, change.Origin);

        if (!StagePath.IsWithin(path, write.Path))
            return null;

        if (write.Kind == CommandWriteKind.Removed)
            return PathState.Absent;

        var (target, isKnown) = TargetOf(change, write, index);
        if (path == target)
            return new PathState(Presence.Present, KindOf(write.Kind, isKnown), change.Origin);

        // Below a link lies what lies at its target, and below "something" whatever came with it.
        if (write.Kind is CommandWriteKind.Link or CommandWriteKind.Something || !isKnown)
            return PathState.Unknown;

        return null;
    }

    private static PathState? BuiltAt(FileEvent change, GoInvocation build, string path)
    {
        foreach (var program in build.Programs)
        {
            if (!StagePath.IsWithin(program.Path, path))
                continue;

            if (!build.Command.IsDecisive)
                return PathState.Unknown;

            return path == program.Path
                ? new PathState(Presence.Present, PathKind.File, change.Origin with { Program = program })
                : new PathState(Presence.Present, PathKind.Folder, change.Origin);
        }

        return null;
    }

    // "cp a /app" makes /app, or /app/a where /app is a folder.
    private (string Path, bool IsKnown) TargetOf(FileEvent change, CommandWrite write, int index)
    {
        if (write.NameBelow is not { } name)
            return (write.Path, true);

        var before = Find(write.Path, index);
        if (before.IsFolder)
            return (StagePath.Join(write.Path, name)!, true);

        return (write.Path, before.IsAbsent || before.IsFile);
    }

    private static PathKind KindOf(CommandWriteKind kind, bool isKnown) => !isKnown ? PathKind.Unknown : kind switch
    {
        CommandWriteKind.File => PathKind.File,
        CommandWriteKind.Folder => PathKind.Folder,
        CommandWriteKind.Link => PathKind.Link,
        _ => PathKind.Unknown,
    };

    private bool IsDoubtful(string path, int from, int before)
    {
        if (_history.IsDoubtful(path, from, before))
            return true;

        if (!PackageFolders.Hold(path))
            return false;

        for (var index = _history.Packages.Count - 1; index >= 0 && _history.Packages[index] >= from; index--)
        {
            if (_history.Packages[index] < before && PackageFiles.Bring(_history[_history.Packages[index]].Write!, path) != Presence.Absent)
                return true;
        }

        return false;
    }

    private bool IsBroughtByPackages(string path, int before)
    {
        foreach (var index in _history.Packages)
        {
            if (index < before && PackageFiles.Bring(_history[index].Write!, path) == Presence.Present)
                return true;
        }

        return false;
    }
}
