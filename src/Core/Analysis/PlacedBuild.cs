using System;
using GoContainerGuard.Companions;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What became of the paths that a companion file names.</summary>
internal enum BuildPlace
{
    Unknown,

    /// <summary>The Dockerfile is there.</summary>
    Found,

    /// <summary>The folder of the context is not there.</summary>
    NoContext,

    /// <summary>The context is there and the Dockerfile is not.</summary>
    NoDockerfile,
}

/// <summary>A build that a companion file describes, with its paths looked up in the tree.</summary>
/// <param name="Build">What is said.</param>
/// <param name="Place">What became of the paths.</param>
/// <param name="Context">The context below the root; <c>null</c> when it is not known.</param>
/// <param name="Dockerfile">The Dockerfile below the root; <c>null</c> when it is not known.</param>
internal sealed record PlacedBuild(CompanionBuild Build, BuildPlace Place, string? Context, string? Dockerfile)
{
    /// <summary>The stage that is built; <c>null</c> when it is not known, or when there is none of that name.</summary>
    public ContainerStage? StageIn(ContainerBuild build)
    {
        if (Build.Target is not { } target || target.Text is "")
            return build.Graph.Last is { } last ? build.Of(last) : null;

        if (target.Text is not { } name)
            return null;

        for (var index = build.Stages.Count - 1; index >= 0; index--)
        {
            if (string.Equals(build.Stages[index].Stage.Name, name, StringComparison.OrdinalIgnoreCase))
                return build.Stages[index];
        }

        return null;
    }

    /// <summary>The tree in which the paths of other ways to build it are looked up.</summary>
    public RepositoryTree? Tree { get; init; }

    /// <summary>What is left of a finding when the other files of the folder have had their say.</summary>
    /// <param name="where">Where it is found.</param>
    /// <param name="parts">What it follows from.</param>
    /// <param name="holds">Whether it is so for a build.</param>
    public Standing Judge(SourceSpan where, ServiceParts parts, Func<PlacedBuild, bool> holds)
    {
        if (Build.Ways is not { } ways)
            return Standing.Certain;

        // What the file below says is found there as well, and judged there.
        var isOfBelow = where.Source.Path != Build.Where.Source.Path;
        if (isOfBelow && ways.Below is { } below && holds(Placed(below)))
            return Standing.Unknown;

        var standing = isOfBelow && !ways.IsByItself ? Standing.Doubtful : Standing.Certain;
        foreach (var variant in ways.Variants)
        {
            if ((variant.Says & parts) == 0)
                continue;

            if (!variant.IsAlternative && !(variant.Build is { } build && holds(Placed(build))))
                return Standing.Unknown;

            standing = variant.IsByItself ? standing : Standing.Doubtful;
        }

        return standing;
    }

    private PlacedBuild Placed(CompanionBuild build) => Tree is { } tree ? BuildPlaces.Find(build, Build.Where.Source.Path, tree) : Unknown(build);

    public static PlacedBuild Unknown(CompanionBuild build) => new(build, BuildPlace.Unknown, null, null);
}
