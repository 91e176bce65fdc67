using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Everything that the stages which some target needs take from the build context, as far as its paths are known.</summary>
internal static class ContextTakes
{
    public static List<ContextTake> Of(ContainerBuild build) => build.ContextTakes;

    internal static List<ContextTake> Find(ContainerBuild build)
    {
        var takes = new List<ContextTake>();
        foreach (var source in build.ContextSources)
        {
            if (!build.IsReachable(source.Step.Stage))
                continue;

            takes.Add(new ContextTake(source.Step, build.At(source.Text), source.Path, source.IsDefault)
            {
                HasWildcard = source.HasWildcard,
                IsThinnedOut = source.Transfer.Flag("exclude") is not null,
            });
        }

        foreach (var stage in build.Graph.Stages)
        {
            if (build.IsReachable(stage))
                AddMounts(takes, build, stage);
        }

        return takes;
    }

    /// <summary>Whether some instruction takes a path of the context, alone or with a folder above it.</summary>
    public static bool Take(ContainerBuild build, string path) => Of(build).Exists(take => take.Takes(path));

    /// <summary>The first place where the whole context is taken; <c>null</c> when only parts of it are.</summary>
    public static ContextTake? FirstWhole(ContainerBuild build)
    {
        ContextTake? first = null;
        foreach (var take in Of(build))
        {
            if (take.IsWholeContext && !take.IsDefault && (first is null || take.Where.Span.Start < first.Where.Span.Start))
                first = take;
        }

        return first;
    }

    private static void AddMounts(List<ContextTake> takes, ContainerBuild build, Stage stage)
    {
        foreach (var step in stage.Steps)
        {
            if (step.Instruction is not RunInstruction)
                continue;

            foreach (var mount in RunMount.Of(step))
            {
                if (!mount.IsContextBind || mount.Source is not { } source)
                    continue;

                takes.Add(new ContextTake(step, build.At(mount.Flag.Text), source, mount.Flag.Value.IndexOf('$') >= 0)
                {
                    HasWildcard = GoGlob.HasWildcard(source),
                    IsMount = true,
                });
            }
        }
    }
}
