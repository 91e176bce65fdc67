using System;
using System.Collections.Generic;
using GoContainerGuard.Companions;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Configuration;

/// <summary>
/// What companion files say of how one Dockerfile is built, all of them together. A key of the configuration files stands above them: where
/// one is set, it alone counts.
/// </summary>
internal static class CompanionSettings
{
    public static BuildSettings Add(BuildSettings settings, IReadOnlyList<CompanionBuild> builds) => builds.Count == 0 ? settings : settings with
    {
        TargetStages = settings.TargetStages.Count > 0 ? settings.TargetStages : Targets(builds),
        Platforms = settings.Platforms.Count > 0 ? settings.Platforms : Platforms(builds),
        BuildArguments = settings.BuildArguments.Count > 0 ? settings.BuildArguments : Arguments(builds),
        NamedContexts = Contexts(builds),
    };

    private static string[] Targets(IReadOnlyList<CompanionBuild> builds)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var build in builds)
        {
            if (build.Target?.Text is { Length: > 0 } target)
                targets.Add(target.ToLowerInvariant());
        }

        return [.. targets];
    }

    private static string[] Platforms(IReadOnlyList<CompanionBuild> builds)
    {
        var platforms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var build in builds)
            platforms.UnionWith(build.Platforms);

        return [.. platforms];
    }

    // A value is known when every build gives the same one.
    private static Dictionary<string, string?> Arguments(IReadOnlyList<CompanionBuild> builds)
    {
        var arguments = new Dictionary<string, string?>(StringComparer.Ordinal);
        var givers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var build in builds)
        {
            foreach (var argument in build.Arguments)
            {
                givers.TryGetValue(argument.Name, out var count);
                givers[argument.Name] = count + 1;
                arguments[argument.Name] = count == 0 || arguments[argument.Name] == argument.Value ? argument.Value : null;
            }
        }

        foreach (var giver in givers)
        {
            if (giver.Value < builds.Count)
                arguments[giver.Key] = null;
        }

        return arguments;
    }

    private static NamedContexts Contexts(IReadOnlyList<CompanionBuild> builds)
    {
        var names = new List<string>();
        foreach (var build in builds)
        {
            foreach (var context in build.NamedContexts)
                names.Add(context.Name);
        }

        return new NamedContexts(names);
    }
}
