using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>What is worth keeping out of a context, and from which size on.</summary>
internal static class ContextSize
{
    private const long Mebibyte = 1024 * 1024;
    private const int StandardLimit = 10;

    public static RuleOption Limit { get; } = new(
        "gocontainerguard.largest_context_mib",
        StandardLimit.ToString(CultureInfo.InvariantCulture),
        "How many MiB the files in the upper folders of a build context may have before it counts as large.")
    {
        Values = OptionValues.Number(),
    };

    /// <summary>What no image needs, in quotes.</summary>
    public static List<string> FreightOf(ContainerBuild build, ContextFreight freight)
    {
        var names = new List<string>();
        if (freight.HasRepository && !VersionControlUse.IsPossible(build))
            names.Add("'.git'");

        if (freight.HasNodePackages)
            names.Add("'node_modules'");

        if (freight.Largest is { } largest && freight.Bytes > LimitOf(build) * Mebibyte)
            names.Add($"'{largest}' ({(freight.LargestBytes / Mebibyte).ToString(CultureInfo.InvariantCulture)} MiB)");

        return names;
    }

    /// <summary>Names with a verb: "'a' is", "'a' and 'b' are", "'a', 'b' and 3 more are".</summary>
    public static string WithVerb(IReadOnlyList<string> names) => names.Count switch
    {
        1 => $"{names[0]} is",
        2 => $"{names[0]} and {names[1]} are",
        _ => $"{names[0]}, {names[1]} and {(names.Count - 2).ToString(CultureInfo.InvariantCulture)} more are",
    };

    private static long LimitOf(ContainerBuild build) =>
        int.TryParse(build.Settings.Option(Limit.Key), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : StandardLimit;
}
