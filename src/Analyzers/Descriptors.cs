using System.Collections.Generic;
using System.Collections.Immutable;
using GoContainerGuard.Rules;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.Analyzers;

/// <summary>The catalogue in Roslyn's words, mapped once.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Map();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.ToImmutableArray();

    public static DiagnosticDescriptor? Find(string id) => ById.TryGetValue(id, out var descriptor) ? descriptor : null;

    /// <summary>Nothing for a rule that is switched off: Roslyn has no such word.</summary>
    public static DiagnosticSeverity? ToRoslyn(this Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        Severity.Hidden => DiagnosticSeverity.Hidden,
        _ => null,
    };

    private static ImmutableDictionary<string, DiagnosticDescriptor> Map()
    {
        var descriptors = new List<KeyValuePair<string, DiagnosticDescriptor>>(RuleCatalogue.Descriptors.Count);
        foreach (var rule in RuleCatalogue.Descriptors)
            descriptors.Add(new(rule.Id, Map(rule)));

        return descriptors.ToImmutableDictionary();
    }

    // Enabled whatever its severity: what is switched on is decided in Core, for each file. The wording is Core's too, so the
    // message goes through whole.
    private static DiagnosticDescriptor Map(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        rule.Category.ToString(),
        rule.Severity.ToRoslyn() ?? DiagnosticSeverity.Hidden,
        isEnabledByDefault: true);
}
