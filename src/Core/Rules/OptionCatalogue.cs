using System;
using System.Collections.Generic;

namespace GoContainerGuard.Rules;

/// <summary>Every key that starts with <c>gocontainerguard.</c> and means something.</summary>
public static class OptionCatalogue
{
    private static readonly Dictionary<string, RuleOption> ByKey = Gathered();

    /// <summary>The options in the order of their keys, each once, whatever number of rules reads it.</summary>
    public static IReadOnlyList<RuleOption> All { get; } = Sorted();

    /// <summary>The option that a key sets; <c>null</c> when there is none.</summary>
    internal static RuleOption? Find(string key)
    {
        if (ByKey.TryGetValue(key, out var exact) && !exact.IsNamedByUsers)
            return exact;

        foreach (var option in DockerfileOptions.All)
        {
            if (option.IsNamedByUsers && option.IsSetBy(key))
                return option;
        }

        return null;
    }

    private static Dictionary<string, RuleOption> Gathered()
    {
        var options = new Dictionary<string, RuleOption>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in DockerfileOptions.All)
            options[option.Key] = option;

        foreach (var rule in RuleCatalogue.Descriptors)
        {
            foreach (var option in rule.Options)
                options[option.Key] = option;
        }

        return options;
    }

    private static List<RuleOption> Sorted()
    {
        List<RuleOption> options = [.. ByKey.Values];
        options.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return options;
    }
}
