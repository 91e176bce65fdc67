using System;
using GoContainerGuard.Images;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Tools that build an image in a temporary folder of their own: there neither the repository nor its ignore file counts.
/// </summary>
/// <remarks>Source: the documentation of GoReleaser, "Docker": only the artifacts and the files named as extra files are in the build context.</remarks>
internal static class ReleaseTool
{
    private const string ToolName = "goreleaser";

    private static readonly string[] Files = [".goreleaser.yaml", ".goreleaser.yml", "goreleaser.yaml", "goreleaser.yml", ".config/goreleaser.yaml", ".config/goreleaser.yml"];

    /// <summary>Whether the Dockerfile may be one that only packs what such a tool has built.</summary>
    public static bool MayBuild(ContainerBuild build) => build.MayBeReleaseToolBuild;

    internal static bool Judge(ContainerBuild build)
    {
        if (build.Source.Path.IndexOf(ToolName, StringComparison.OrdinalIgnoreCase) >= 0)
            return true;

        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.BuildsPrograms)
                    return false;
            }
        }

        foreach (var file in Files)
        {
            if (build.Context?.Tree.Exists(file) == Presence.Present)
                return true;
        }

        return false;
    }
}
