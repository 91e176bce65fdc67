using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Engine;

/// <summary>The folders that are, or can be, the build context of a Dockerfile: the one place that answers this, for the check and for the report.</summary>
/// <param name="Folders">Paths from the root, the nearest to the Dockerfile first; empty when none is known.</param>
/// <param name="IsNamed">Whether somebody has said which folder it is; otherwise each of them would do.</param>
internal sealed record DockerfileContexts(IReadOnlyList<string> Folders, bool IsNamed)
{
    /// <summary>What is named counts alone; outside of the repository nothing is known of it.</summary>
    public static DockerfileContexts Of(DockerfileSyntax syntax, StageGraph graph, Settings settings, RepositoryTree tree)
    {
        if (!DockerfileSettings.NamesContext(settings))
            return new DockerfileContexts(ContextCandidates.Of(syntax, graph, tree), IsNamed: false);

        return new DockerfileContexts(DockerfileSettings.Context(settings) is { } named ? [named] : [], IsNamed: true);
    }
}
