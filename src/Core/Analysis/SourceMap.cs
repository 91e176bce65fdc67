using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Where a path of a stage comes from in the build context.</summary>
/// <param name="State">Whether it comes from there.</param>
/// <param name="Path">The path from the root of the context, when it does.</param>
internal readonly record struct SourceOrigin(Presence State, string? Path);

/// <summary>Follows paths of a stage back through its COPY instructions and bind mounts to the build context.</summary>
internal sealed class SourceMap(ContainerBuild build, BuildContext context)
{
    private readonly Dictionary<(StageStep Step, string Folder, string StageFolder), PackageFiles?> _packages = [];

    /// <summary>The Go files of a folder that an instruction sees, found once: each program and each need of a command asks for the same packages.</summary>
    public PackageFiles? PackageAt(StageStep step, string folder, string stageFolder, Func<PackageFiles?> read)
    {
        var place = (step, folder, stageFolder);
        if (!_packages.TryGetValue(place, out var files))
        {
            files = read();
            _packages.Add(place, files);
        }

        return files;
    }

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
                return mounts[index] is { IsContextBind: true, Source: { } source } ? InContext(StagePath.Moved(source, path, target)) : default;
        }

        return build.Of(at.Stage).Files.CopiedFrom(path, at.Index);
    }

    /// <summary>Whether a path is, holds or lies in something that came from the context, as an instruction sees it.</summary>
    public bool MayConcern(string path, StageStep at)
    {
        if (Find(path, at).State != Presence.Absent)
            return true;

        foreach (var stage in at.Stage.Ancestry)
        {
            var steps = ReferenceEquals(stage, at.Stage) ? at.Index : stage.Steps.Count;
            foreach (var copy in build.Of(stage).Copies)
            {
                if (copy.Step.Index < steps && copy.Origin.Kind == CopyOriginKind.BuildContext && copy.Destination is { } destination && StagePath.IsWithin(destination, path))
                    return true;
            }
        }

        return false;
    }

    private SourceOrigin InContext(string path)
    {
        return context.Decide(path).Decision switch
        {
            ContextDecision.Sent => new SourceOrigin(Presence.Present, path),
            ContextDecision.Unknown => default,
            _ => new SourceOrigin(Presence.Absent, null),
        };
    }
}
