using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Where a path of a stage comes from in the build context.</summary>
/// <param name="State">Whether it comes from there.</param>
/// <param name="Path">The path from the root of the context, when it does.</param>
internal readonly record struct SourceOrigin(Presence State, string? Path);

/// <summary>Follows paths of a stage back through its COPY instructions and bind mounts to the build context.</summary>
internal sealed class SourceMap(StageGraph graph, BuildContext context)
{
    /// <summary>Where something at a path comes from, as the instruction at a step sees it.</summary>
    public SourceOrigin Find(string path, StageStep at)
    {
        // Of nested mounts the last one is on top. What a cache or a mount of another stage holds is not known.
        var mounts = RunMount.Of(at);
        for (var index = mounts.Count - 1; index >= 0; index--)
        {
            if (mounts[index].Type is "secret" or "ssh")
                continue;

            if (mounts[index].Target is not { } target)
                return default;

            if (StagePath.IsWithin(path, target))
                return mounts[index] is { IsContextBind: true, Source: { } source } ? InContext(Below(source, path, target)) : default;
        }

        return Find(path, at.Stage, at.Index);
    }

    /// <summary>Whether a path is, holds or lies in something that came from the context, as an instruction sees it.</summary>
    public bool MayConcern(string path, StageStep at)
    {
        if (Find(path, at).State != Presence.Absent)
            return true;

        foreach (var stage in at.Stage.Ancestry)
        {
            var steps = ReferenceEquals(stage, at.Stage) ? at.Index : stage.Steps.Count;
            for (var index = 0; index < steps; index++)
            {
                foreach (var copy in ImageCopy.Of(graph, stage.Steps[index]))
                {
                    if (copy.Origin.Kind == CopyOriginKind.BuildContext && copy.Destination is { } destination && StagePath.IsWithin(destination, path))
                        return true;
                }
            }
        }

        return false;
    }

    private SourceOrigin Find(string path, Stage stage, int steps)
    {
        for (var index = steps - 1; index >= 0; index--)
        {
            foreach (var copy in ImageCopy.Of(graph, stage.Steps[index]))
            {
                if (Through(copy, path) is { State: not Presence.Absent } origin)
                    return origin;
            }
        }

        return stage.Base.Stage is { } parent ? Find(path, parent, parent.Steps.Count) : new SourceOrigin(Presence.Absent, null);
    }

    private SourceOrigin Through(ImageCopy copy, string path)
    {
        if (!copy.MayWrite(path))
            return new SourceOrigin(Presence.Absent, null);

        // "--parents" keeps folders of the source, "--exclude" leaves files out; neither is followed.
        if (copy.Origin.Kind != CopyOriginKind.BuildContext || copy.Transfer.Flag("parents") is not null || copy.Transfer.Flag("exclude") is not null)
            return default;

        if (copy.Source is not { } written || copy.Destination is not { } destination)
            return default;

        var source = StagePath.Clean(written).Substring(1);
        if (GoGlob.HasWildcard(source))
            return ThroughWildcard(source, destination, path);

        // "COPY dir dest" copies what is in the directory, not the directory itself.
        return context.KindOf(source) switch
        {
            EntryKind.Folder => InContext(Below(source, path, destination)),
            EntryKind.File => copy.WritesFile(path) || (copy.SourceName is { } name && StagePath.Join(destination, name) == path)
                ? InContext(source)
                : new SourceOrigin(Presence.Absent, null),
            _ => default,
        };
    }

    // A wildcard in the last part, such as "go.*": the file of that name beside it, if the pattern takes it.
    private SourceOrigin ThroughWildcard(string pattern, string destination, string path)
    {
        var folder = pattern.LastIndexOf('/') is var slash and >= 0 ? pattern.Substring(0, slash) : "";
        var glob = new GoGlob(pattern);
        if (GoGlob.HasWildcard(folder) || MayTakeFolder(glob, folder))
            return default;

        var candidate = Join(folder, StagePath.BaseName(path));
        return StagePath.Parent(path) == destination && glob.IsMatch(candidate) && context.KindOf(candidate) == EntryKind.File
            ? InContext(candidate)
            : new SourceOrigin(Presence.Absent, null);
    }

    // The content of a folder that a wildcard takes lands beside the files.
    private bool MayTakeFolder(GoGlob glob, string folder)
    {
        if (FolderPath.Join(context.Folder, folder) is not { } path || context.Tree.List(path) is not { } entries)
            return true;

        foreach (var entry in entries)
        {
            if (entry.Kind != EntryKind.File && glob.IsMatch(Join(folder, entry.Name)))
                return true;
        }

        return false;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private SourceOrigin InContext(string path)
    {
        return context.Decide(path).Decision switch
        {
            ContextDecision.Sent => new SourceOrigin(Presence.Present, path),
            ContextDecision.Unknown => default,
            _ => new SourceOrigin(Presence.Absent, null),
        };
    }

    private static string Below(string source, string path, string target)
    {
        var rest = target == "/" ? path.Substring(1) : path.Length == target.Length ? "" : path.Substring(target.Length + 1);
        return source.Length == 0 ? rest : rest.Length == 0 ? source : source + "/" + rest;
    }
}
