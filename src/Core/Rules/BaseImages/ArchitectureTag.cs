using System;
using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>Tags that name the image of one architecture, such as <c>nonroot-amd64</c>.</summary>
internal static class ArchitectureTag
{
    private static readonly string[] Architectures = ["amd64", "arm64", "arm", "386", "s390x", "ppc64le", "riscv64"];

    /// <summary>The architecture behind the last hyphen of a tag; <c>null</c> when there is none.</summary>
    public static string? Of(string tag)
    {
        var last = tag.Substring(tag.LastIndexOf('-') + 1);
        return Array.IndexOf(Architectures, last) >= 0 ? last : null;
    }

    /// <summary>Whether something else of the file says that one architecture is built for.</summary>
    public static bool IsMeant(ContainerBuild build, string architecture)
    {
        if (build.Settings.Platforms.Count > 0)
            return build.Settings.Platforms.Count == 1;

        if (build.Source.Path.IndexOf(architecture, StringComparison.OrdinalIgnoreCase) >= 0)
            return true;

        foreach (var stage in build.Stages)
        {
            if (stage.Stage.Platform is not null || stage.Stage.Name?.IndexOf(architecture, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
