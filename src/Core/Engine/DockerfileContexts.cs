using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Images;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Engine;

/// <summary>The folders that are, or can be, the build context of a Dockerfile: the one place that answers this, for the check and for the report.</summary>
/// <param name="Folders">Paths from the root, the nearest to the Dockerfile first; empty when none is known.</param>
/// <param name="IsNamed">Whether somebody has said which folder it is; otherwise each of them would do.</param>
internal sealed record DockerfileContexts(IReadOnlyList<string> Folders, bool IsNamed)
{
    /// <summary>
    /// What configuration names counts alone, be it outside of the repository, where nothing is known of it; else what compose and bake files
    /// say; else every folder that would do.
    /// </summary>
    public static DockerfileContexts Of(DockerfileSyntax syntax, StageGraph graph, List<ContextSource> sources, Settings settings, IReadOnlyList<PlacedBuild> builds, RepositoryTree tree)
    {
        if (DockerfileSettings.NamesContext(settings))
            return new DockerfileContexts(DockerfileSettings.Context(settings) is { } named ? [named] : [], IsNamed: true);

        var said = SaidBy(builds);
        return said.Count > 0 ? new DockerfileContexts(said, IsNamed: true) : new DockerfileContexts(ContextCandidates.Of(syntax, graph, sources, tree), IsNamed: false);
    }

    /// <summary>The setting that names a folder which the repository does not have, so that nothing is known of the context; <c>null</c> when there is none.</summary>
    public static OptionSetting? FindMissing(Settings settings, RepositoryTree tree) =>
        settings.FindOption(DockerfileOptions.Context.Key) is { } option && DockerfileSettings.Context(settings) is { } folder && tree.Exists(folder) == Presence.Absent ? option : null;

    private static List<string> SaidBy(IReadOnlyList<PlacedBuild> builds)
    {
        var folders = new SortedSet<string>(DeepestFirst.Instance);
        foreach (var build in builds)
        {
            if (build.Context is { } context)
                folders.Add(context);
        }

        var said = new List<string>(folders);
        return said.Count > ContextCandidates.MostCandidates ? said.GetRange(0, ContextCandidates.MostCandidates) : said;
    }

    private sealed class DeepestFirst : IComparer<string>
    {
        public static DeepestFirst Instance { get; } = new();

        public int Compare(string? left, string? right) =>
            left!.Length != right!.Length ? right.Length.CompareTo(left.Length) : string.CompareOrdinal(left, right);
    }
}
