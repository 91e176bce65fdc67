using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>
/// The folders that can be the build context of a Dockerfile: those from its own up to the root in which everything lies that it
/// takes by name. A bare <c>.</c> and a wildcard prove nothing.
/// </summary>
internal static class ContextCandidates
{
    /// <summary>More folders than this, from the Dockerfile's own upwards, are not looked at.</summary>
    public const int MostCandidates = 16;

    /// <summary>The candidates from the nearest folder up; empty when none fits or the tree is not known.</summary>
    public static List<string> Of(DockerfileSyntax syntax, StageGraph graph, List<ContextSource> sources, RepositoryTree tree)
    {
        var named = new List<string>();
        foreach (var source in sources)
        {
            if (source.Path.Length > 0 && !source.HasWildcard)
                named.Add(source.Path);
        }

        AddBindSources(named, graph);
        var candidates = new List<string>();
        for (var folder = RepositoryTree.ParentOf(syntax.Source.Path); folder is not null && candidates.Count < MostCandidates; folder = RepositoryTree.ParentOf(folder))
        {
            if (HoldsAll(tree, folder, named))
                candidates.Add(folder);
        }

        return candidates;
    }

    private static bool HoldsAll(RepositoryTree tree, string folder, List<string> named)
    {
        foreach (var path in named)
        {
            if (FolderPath.Join(folder, path) is not { } joined || tree.Exists(joined) != Presence.Present)
                return false;
        }

        return true;
    }

    private static void AddBindSources(List<string> named, StageGraph graph)
    {
        foreach (var stage in graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is not RunInstruction)
                    continue;

                foreach (var mount in RunMount.Of(step))
                {
                    if (mount is { IsContextBind: true, Source: { Length: > 0 } source } && !GoGlob.HasWildcard(source))
                        named.Add(source);
                }
            }
        }
    }
}
