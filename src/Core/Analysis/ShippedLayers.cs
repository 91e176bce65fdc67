using System.Collections.Generic;

namespace GoContainerGuard.Analysis;

/// <summary>The stages whose layers are layers of an image that is shipped. What a builder leaves behind is thrown away with it.</summary>
internal static class ShippedLayers
{
    public static List<ContainerStage> Of(ContainerBuild build) => build.ShippedLayers;

    internal static List<ContainerStage> Find(ContainerBuild build)
    {
        var seen = new bool[build.Stages.Count];
        foreach (var shipped in build.ShippedStages)
        {
            foreach (var stage in shipped.Stage.Ancestry)
            {
                if (seen[stage.Index])
                    break;

                seen[stage.Index] = true;
            }
        }

        var stages = new List<ContainerStage>();
        foreach (var stage in build.Stages)
        {
            if (seen[stage.Stage.Index])
                stages.Add(stage);
        }

        return stages;
    }
}
