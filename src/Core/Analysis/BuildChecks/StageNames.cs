using System.Collections.Generic;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Names of stages that mean something else, too.</summary>
internal static class StageNames
{
    /// <summary>Whether BuildKit means the build context or the empty image by the name.</summary>
    public static bool IsReserved(string? name) => name is "context" or "scratch";

    /// <summary>Stages that have the name of an earlier one, with the nearest of those.</summary>
    public static IReadOnlyList<(Stage Earlier, Stage Later)> DuplicatesIn(StageGraph graph)
    {
        if (!graph.HasEqualNames)
            return [];

        var named = new Dictionary<string, Stage>();
        List<(Stage, Stage)>? duplicates = null;
        foreach (var stage in graph.Stages)
        {
            if (stage.Name is not { } name)
                continue;

            if (named.TryGetValue(name, out var earlier))
                (duplicates ??= []).Add((earlier, stage));

            named[name] = stage;
        }

        if (duplicates is null)
            return [];

        return duplicates;
    }
}
