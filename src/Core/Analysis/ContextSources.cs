using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Everything that a Dockerfile takes from its build context by name.</summary>
internal static class ContextSources
{
    public static List<ContextSource> Of(StageGraph graph)
    {
        var sources = new List<ContextSource>();
        foreach (var stage in graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is TransferInstruction transfer && graph.OriginOf(step, transfer).Kind == CopyOriginKind.BuildContext)
                    Add(sources, step, transfer);
            }
        }

        return sources;
    }

    private static void Add(List<ContextSource> sources, StageStep step, TransferInstruction transfer)
    {
        for (var index = 0; index < transfer.Sources.Count; index++)
        {
            var source = transfer.Sources[index];
            if (transfer.HeredocOf(source) is not null || step.Expand(source) is not { Value: { } path } expansion || (transfer is AddInstruction && RemoteSource.PlaceOf(path) != SourcePlace.Path))
                continue;

            // A source never leaves the context: BuildKit cleans it as if the context were the root of a disk.
            sources.Add(new ContextSource(step, transfer, source, StagePath.BelowTop(path), expansion.IsDefault));
        }
    }
}
