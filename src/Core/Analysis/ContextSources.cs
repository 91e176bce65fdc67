using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
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

    /// <summary>Whether some COPY, ADD or bind mount takes a path of the context, alone or with a folder above it.</summary>
    public static bool Take(StageGraph graph, string path)
    {
        foreach (var source in Of(graph))
        {
            if (Takes(CopyPattern.Parse(source.Path), path))
                return true;
        }

        foreach (var stage in graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                foreach (var mount in step.Instruction is RunInstruction ? RunMount.Of(step) : [])
                {
                    if (mount is { IsContextBind: true, Source: { } source } && (source.Length == 0 || StagePath.IsWithin("/" + path, "/" + source)))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool Takes(CopyPattern source, string path)
    {
        if (source is { HasWildcard: false, Folder.Length: 0 })
            return true;

        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (source.IsMatch(path.Substring(0, end)))
                return true;
        }

        return false;
    }

    private static void Add(List<ContextSource> sources, StageStep step, TransferInstruction transfer)
    {
        foreach (var source in transfer.Sources)
        {
            if (transfer.HeredocOf(source) is not null || step.Expand(source) is not { Value: { } path } expansion || (transfer is AddInstruction && IsRemote(path)))
                continue;

            // A source never leaves the context: BuildKit cleans it as if the context were the root of a disk.
            sources.Add(new ContextSource(step, transfer, source, StagePath.Clean(path).Substring(1), expansion.IsDefault));
        }
    }

    private static bool IsRemote(string source) =>
        source.IndexOf("://", StringComparison.Ordinal) > 0
        || source.StartsWith("git@", StringComparison.Ordinal)
        || source.EndsWith(".git", StringComparison.Ordinal);
}
