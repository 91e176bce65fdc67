using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// The first WORKDIR of a chain of stages when it is relative: where it leads, the base image decides. Those behind it are not counted, for
/// whoever mends the first mends them all.
/// </summary>
internal static class RelativeWorkdirs
{
    public static IReadOnlyList<StageStep> In(StageGraph graph)
    {
        List<StageStep>? found = null;
        var isSet = new bool[graph.Stages.Count];
        foreach (var stage in graph.Stages)
        {
            var isSetBefore = stage.Base.Stage is { } parent && isSet[parent.Index];
            isSet[stage.Index] = isSetBefore;
            if (FirstIn(stage) is not { } first)
                continue;

            isSet[stage.Index] = true;
            if (!isSetBefore && first.Expand(((WorkdirInstruction)first.Instruction).Path).Value is { } path && !IsAbsolute(path, stage))
                (found ??= []).Add(first);
        }

        if (found is null)
            return [];

        return found;
    }

    private static StageStep? FirstIn(Stage stage)
    {
        foreach (var step in stage.Steps)
        {
            if (step.Instruction is WorkdirInstruction { Path.Length: > 0 })
                return step;
        }

        return null;
    }

    private static bool IsAbsolute(string path, Stage stage)
    {
        if (StagePath.IsAbsolute(path))
            return true;

        var root = stage;
        while (root.Base.Stage is { } parent)
            root = parent;

        return PlatformFlag.Value(root) is { System: "windows" } && IsAbsoluteOnWindows(path);
    }

    // The letter of the system drive may stand in front; other drives are refused.
    private static bool IsAbsoluteOnWindows(string path)
    {
        var start = path.Length > 1 && path[0] is 'c' or 'C' && path[1] == ':' ? 2 : 0;
        return path.Length > start && path[start] is '/' or '\\';
    }
}
