using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Stages that no target needs, where that is no choice of somebody who builds them with <c>--target</c>: the team says which targets there are, or
/// the stage only downloads modules, for which nobody builds an image.
/// </summary>
internal static class UnusedStages
{
    public static IEnumerable<ContainerStage> In(ContainerBuild build)
    {
        if (build.Stages.TrueForAll(stage => build.IsReachable(stage.Stage)) || MayBeChosenByName(build))
            yield break;

        bool[]? taken = null;
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) && !stage.IsForDevelopment && (build.Settings.TargetStages.Count > 0 || (OnlyDownloads(stage) && !(taken ??= Taken(build))[stage.Stage.Index])))
                yield return stage;
        }
    }

    // FROM with an argument takes whatever stage whoever builds names.
    private static bool MayBeChosenByName(ContainerBuild build)
    {
        foreach (var stage in build.Graph.Stages)
        {
            if (stage.Base.Expansion is { IsKnown: false } or { IsDefault: true, Variables.Count: > 0 } && stage.From.Image is { Length: > 0 } image && image[0] is '$' or '"')
                return true;
        }

        return false;
    }

    // Those that another stage takes something from, which somebody may build by its name.
    private static bool[] Taken(ContainerBuild build)
    {
        var taken = new bool[build.Graph.Stages.Count];
        foreach (var stage in build.Graph.Stages)
            build.Graph.MarkSources(stage, taken);

        return taken;
    }

    private static bool OnlyDownloads(ContainerStage stage)
    {
        var downloads = false;
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.Verb is not (GoVerb.ModDownload or GoVerb.ModVerify or GoVerb.Version or GoVerb.Env))
                return false;

            downloads |= invocation.Go.Verb == GoVerb.ModDownload;
        }

        return downloads && stage.Last<CmdInstruction>() is null && stage.Last<EntrypointInstruction>() is null && AllAreSeen(stage);
    }

    private static bool AllAreSeen(ContainerStage stage)
    {
        foreach (var script in stage.Scripts)
        {
            if (script.IsOpaque)
                return false;
        }

        return true;
    }
}
