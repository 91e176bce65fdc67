using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// Whose the files of a stage are, and with which permissions: found from what made a path and what <c>chown</c> and <c>chmod</c> did to
/// it afterwards.
/// </summary>
/// <remarks>Sources: Dockerfile reference, COPY, ADD and WORKDIR; runs of BuildKit; POSIX and coreutils for commands.</remarks>
internal sealed class StageOwnership(ContainerStage stage)
{
    // A folder that more instructions than this have written to is not followed back to its origin.
    private const int MostWrites = 64;

    private const int UsualFolder = 493;
    private const int UsualFile = 420;
    private const int UsualProgram = 493;
    private const int FetchedFile = 384;

    private readonly Dictionary<string, PathOwnership> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<RunScript, bool> _setsMask = [];
    private OwnershipChanges? _changes;

    /// <summary>What <c>chown</c> and <c>chmod</c> do in this stage.</summary>
    public OwnershipChanges Changes => _changes ??= OwnershipChanges.Of(stage);

    /// <summary>Owner and permissions of what lies at an absolute, clean path in the image that results.</summary>
    public PathOwnership At(string path)
    {
        if (!_known.TryGetValue(path, out var ownership))
        {
            ownership = Find(path);
            _known[path] = ownership;
        }

        return ownership;
    }

    private PathOwnership Find(string path)
    {
        var state = stage.Files.At(path);
        for (var writes = 0; writes < MostWrites; writes++)
        {
            if (!state.IsPresent || state.MayHaveChanged)
                return PathOwnership.Unknown;

            // What is there in the base image is known for some folders.
            if (state.Origin is not { } origin)
                return After(InImage(path), path, -1, 0);

            if (!ReferenceEquals(origin.Step.Stage, stage.Stage))
                return stage.Stage.Base.Stage is { } parent ? After(stage.Build.Of(parent).Ownership.At(path), path, -1, 0) : PathOwnership.Unknown;

            var command = origin.Command?.Index ?? 0;
            var before = state.IsFolder ? stage.Files.Before(origin.Step, command, path) : PathState.Absent;
            if (before.IsAbsent)
                return After(Created(origin, state, path), path, origin.Step.Index, origin.Command is null ? -1 : command);

            // A folder that is copied over another may bring its own owner and permissions.
            if (!before.IsFolder || (origin.Copy is { } copy && !LeavesFolder(copy, path)))
                return PathOwnership.Unknown;

            state = before;
        }

        return PathOwnership.Unknown;
    }

    private PathOwnership InImage(string path) =>
        stage.Base?.Folder(path) is { } folder && PathMode.Octal(folder.Mode) is { } mode ? new PathOwnership(new UserIdentity(folder.UserId, folder.GroupId), PathMode.Exactly(mode)) : PathOwnership.Unknown;

    private PathOwnership After(PathOwnership ownership, string path, int step, int command)
    {
        foreach (var change in Changes.Concerning(path, step, command))
        {
            if (change.IsDoubt)
                return PathOwnership.Unknown;

            if (change.Mode is { } mode)
                ownership = ownership with { Mode = ownership.Mode.After(mode) };

            if (change.Owner is { } owner)
                ownership = ownership with { Owner = Changed(ownership.Owner, owner, change) };
        }

        return ownership;
    }

    // "app" leaves the group, "app:" takes that of app, ":app" leaves the user.
    private UserIdentity Changed(UserIdentity before, string owner, OwnershipChange change)
    {
        var colon = owner.IndexOf(':');
        if (colon < 0)
            return new UserIdentity(Resolved(owner, change).UserId, before.GroupId);

        var user = owner.Substring(0, colon);
        var group = owner.Substring(colon + 1);
        var named = Resolved((user.Length == 0 ? "0" : user) + (group.Length == 0 ? "" : ":" + group), change);
        return new UserIdentity(user.Length == 0 ? before.UserId : named.UserId, named.GroupId);
    }

    private UserIdentity Resolved(string owner, OwnershipChange change) =>
        StageUser.Parse(Expansion.Of(owner)) is { } named ? UserIdentity.Of(stage, named, change.Step, change.Command) : default;

    private PathOwnership Created(PathOrigin origin, PathState state, string path)
    {
        if (origin.Copy is { } copy)
            return new PathOwnership(OwnerOf(copy), ModeOf(copy, state, path));

        return origin.Command is { } command ? Created(command, origin, path) : new PathOwnership(User(origin.Step), PathMode.Exactly(UsualFolder));
    }

    private UserIdentity OwnerOf(ImageCopy copy)
    {
        if (copy.Transfer.Flag("chown") is not { } flag)
            return UserIdentity.OfRoot;

        return copy.Step.Expand(flag.RawValue).Value is { } owner ? UserIdentity.OfOwner(stage, owner, copy.Step.Index) : default;
    }

    private PathMode ModeOf(ImageCopy copy, PathState state, string path)
    {
        // Folders that have to be made on the way.
        if (state.IsFolder)
            return LeavesFolder(copy, path) ? PathMode.Exactly(UsualFolder) : PathMode.Unknown;

        if (copy.Transfer.Flag("chmod") is { } flag)
            return copy.Step.Expand(flag.RawValue).Value is { } mode ? PathMode.Unknown.After(mode) : PathMode.Unknown;

        if (copy.Heredoc is not null)
            return PathMode.Exactly(UsualFile);

        if (copy.IsRemote)
            return PathMode.Exactly(FetchedFile);

        return copy.Origin.Stage is { } from && copy.Source is { } source && stage.Build.Of(from) is var other && SourceOf(copy, other, StagePath.Clean(source), path) is { } place
            ? other.Ownership.At(place).Mode
            : PathMode.Unknown;
    }

    private static string? SourceOf(ImageCopy copy, ContainerStage from, string source, string path)
    {
        if (copy.SourceName is null || copy.KeepsParents || copy.Destination is not { } destination)
            return null;

        var state = from.Files.At(source);
        if (state.IsFolder && path.Length > destination.Length)
            return StagePath.Join(source, path.Substring(destination == "/" ? 1 : destination.Length + 1));

        return state.IsFile ? source : null;
    }

    // What lies above the destination is only passed through, and so is the destination when a file goes into it.
    private bool LeavesFolder(ImageCopy copy, string path)
    {
        if (copy.Destination is not { } destination || !StagePath.IsWithin(destination, path))
            return false;

        if (path != destination)
            return true;

        if (copy.Heredoc is not null || copy.IsRemote)
            return true;

        return copy.SourceName is not null && copy.Source is { } source && copy.Origin.Kind switch
        {
            CopyOriginKind.BuildContext => stage.Build.Context?.KindOf(StagePath.BelowTop(source)) == Snapshot.EntryKind.File,
            CopyOriginKind.Stage => stage.Build.Of(copy.Origin.Stage!).Files.At(StagePath.Clean(source)).IsFile,
            _ => false,
        };
    }

    private PathOwnership Created(RunCommand command, PathOrigin origin, string path)
    {
        // Behind "sudo" and its like it is somebody else.
        if (command.Unwrapped.Words.Count != command.Shell.Words.Count || SetsMask(command.Script))
            return PathOwnership.Unknown;

        var user = User(command.Step);
        if (origin.Program is not null)
            return new PathOwnership(user, PathMode.Exactly(UsualProgram));

        switch (command.Program)
        {
            case "mkdir":
                return new PathOwnership(user, FolderMode(command, path));
            case "install":
                return Installed(command, user);
            case "touch" or "tee" or "echo" or "printf" or "cat":
                return new PathOwnership(user, PathMode.Exactly(UsualFile));
            default:
                return new PathOwnership(user, PathMode.Unknown);
        }
    }

    // "-m" counts for the folders that are named, not for those above them.
    private static PathMode FolderMode(RunCommand command, string path)
    {
        var reader = new CommandWriteReader(command);
        var options = FileCommands.OptionsOf(reader, "mkdir");
        if (!options.Has('m', "--mode"))
            return PathMode.Exactly(UsualFolder);

        foreach (var operand in options.Operands)
        {
            if (reader.TextOf(operand) is not { } text)
                return PathMode.Unknown;

            if (reader.PathOf(text) == path)
                return ModeOf(reader, options) is { } mode && PathMode.Octal(mode) is not null ? PathMode.Unknown.After(mode) : PathMode.Unknown;
        }

        return PathMode.Exactly(UsualFolder);
    }

    private static PathOwnership Installed(RunCommand command, UserIdentity user)
    {
        var reader = new CommandWriteReader(command);
        var options = FileCommands.OptionsOf(reader, "install");
        if (options.Has('o', "--owner") || options.Has('g', "--group"))
            return PathOwnership.Unknown;

        return new PathOwnership(user, options.Has('m', "--mode")
            ? ModeOf(reader, options) is { } mode ? PathMode.Unknown.After(mode) : PathMode.Unknown
            : PathMode.Exactly(UsualProgram));
    }

    private static string? ModeOf(CommandWriteReader reader, CommandOptions options) =>
        options.Values('m', "--mode") is { Count: > 0 } modes ? reader.TextOf(modes[modes.Count - 1]) : null;

    // BuildKit gives what nobody can be found for to root.
    private UserIdentity User(StageStep step)
    {
        if (step.Before.User is { } said && StageUser.Parse(said.Value) is { UserName: { } name } && stage.Contents.HasUser(name, step.Index) == Images.Presence.Absent)
            return UserIdentity.OfRoot;

        return UserIdentity.Of(stage, step.Before.User, step.Index);
    }

    private bool SetsMask(RunScript script)
    {
        if (!_setsMask.TryGetValue(script, out var sets))
        {
            foreach (var command in script.Commands)
                sets |= command.Shell.IsNamed("umask");

            _setsMask.Add(script, sets);
        }

        return sets;
    }
}
