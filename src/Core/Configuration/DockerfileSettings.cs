using System;
using System.Collections.Generic;
using GoContainerGuard.Companions;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Configuration;

/// <summary>The keys with which a team says how one Dockerfile is built.</summary>
internal static class DockerfileSettings
{
    /// <summary>What the keys say, and below them what companion files say.</summary>
    public static BuildSettings Read(Settings settings, IReadOnlyList<CompanionBuild> builds) => CompanionSettings.Add(Read(settings), builds);

    public static BuildSettings Read(Settings settings) => new()
    {
        TargetStages = OptionValues.Items(settings.Option(DockerfileOptions.TargetStages.Key)),
        Platforms = OptionValues.Items(settings.Option(DockerfileOptions.Platforms.Key)),
        BuildArguments = Arguments(settings.Option(DockerfileOptions.BuildArguments.Key)),
        BaseImages = settings.OptionsUnder(DockerfileOptions.BaseImages.Prefix),
        Option = settings.Option,
    };

    /// <summary>Whether a build context is named.</summary>
    public static bool NamesContext(Settings settings) => settings.FindOption(DockerfileOptions.Context.Key) is not null;

    /// <summary>The build context that is named, from the root of the repository; <c>null</c> when none is, or when it lies outside.</summary>
    public static string? Context(Settings settings)
    {
        if (settings.FindOption(DockerfileOptions.Context.Key) is not { } option)
            return null;

        var written = option.Value.Replace('\\', '/');
        if (written.Length > 0 && (written[0] == '/' || (written.Length > 1 && written[1] == ':')))
            return null;

        // Relative to the folder of the file that says it.
        var path = option.Where.Source.Path;
        var slash = path.LastIndexOf('/');
        var parts = new List<string>();
        foreach (var part in ((slash < 0 ? "" : path.Substring(0, slash)) + "/" + written).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return parts.Count > 0 && parts[0] == ".." ? null : string.Join("/", parts);
    }

    private static Dictionary<string, string?> Arguments(string? value)
    {
        var arguments = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in OptionValues.Items(value))
        {
            var equals = item.IndexOf('=');
            if (equals < 0)
                arguments[item] = null;
            else
                arguments[item.Substring(0, equals).Trim()] = item.Substring(equals + 1).Trim();
        }

        return arguments;
    }
}
