using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>What rules ask about the platform that is built for.</summary>
internal static class TargetPlatform
{
    private static readonly string[] Arguments = ["TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETVARIANT"];

    /// <summary>Whether it is one of the automatic arguments that say what is built for.</summary>
    public static bool IsArgument(string name) => Array.IndexOf(Arguments, name) >= 0;

    /// <summary>Whether a stage is for one platform, which names a value, whatever is built for.</summary>
    public static bool IsFixed(Stage stage, string value)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            if (ancestor.Platform is { } platform)
                return platform.Value is { } text && value.Length > 0 && text.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0;
        }

        return false;
    }

    /// <summary>Whether a stage runs on the platform of the builder, whatever is built for.</summary>
    public static bool IsBuilders(Stage stage)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            if (ancestor.From.Flag("platform") is { Value: { } written })
                return written is "$BUILDPLATFORM" or "${BUILDPLATFORM}";
        }

        return false;
    }

    /// <summary>The architecture of the one platform that a stage is for, whatever is built for; <c>null</c> when it is for any, or that is not known.</summary>
    public static string? ArchitectureOf(Stage stage)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            if (ancestor.Platform is { } platform)
                return platform is { IsDefault: false, Value: { } text } && text.Split('/') is [_, var architecture, ..] ? architecture : null;
        }

        return null;
    }

    /// <summary>Whether a stage, or one that it starts from, says which platform it runs on.</summary>
    public static bool IsNamed(Stage stage)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            if (ancestor.Platform is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody says that the Dockerfile is built for more than one architecture.</summary>
    public static bool AreSeveral(ContainerBuild build)
    {
        var architectures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var platform in build.Settings.Platforms)
            architectures.Add(platform.Split('/') is [_, var architecture, ..] ? architecture : platform);

        return architectures.Count > 1;
    }
}
