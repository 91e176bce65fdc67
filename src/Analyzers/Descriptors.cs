using System.Collections.Generic;
using System.Collections.Immutable;
using GoContainerGuard.Rules;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.Analyzers;

/// <summary>The catalogue in Roslyn's words, mapped once.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Map([]);
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> SettledById = Map(WellKnownDiagnosticTags.NotConfigurable);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.ToImmutableArray();

    public static DiagnosticDescriptor? Find(string id) => ById.TryGetValue(id, out var descriptor) ? descriptor : null;

    /// <summary>
    /// The descriptor for a rule of which a global configuration file speaks. Roslyn applies such a file to whatever an analyzer reports;
    /// ours has been applied already, and a section that is nearer may have overruled it.
    /// </summary>
    public static DiagnosticDescriptor? FindSettled(string id) => SettledById.TryGetValue(id, out var descriptor) ? descriptor : null;

    /// <summary>Nothing for a rule that is switched off: Roslyn has no such word.</summary>
    public static DiagnosticSeverity? ToRoslyn(this Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        Severity.Hidden => DiagnosticSeverity.Hidden,
        _ => null,
    };

    private static ImmutableDictionary<string, DiagnosticDescriptor> Map(params string[] tags)
    {
        var descriptors = new List<KeyValuePair<string, DiagnosticDescriptor>>(RuleCatalogue.Descriptors.Count);
        foreach (var rule in RuleCatalogue.Descriptors)
            descriptors.Add(new(rule.Id, Map(rule, tags)));

        return descriptors.ToImmutableDictionary();
    }

    // Enabled whatever its severity: what is switched on is decided in Core, for each file. The wording is Core's too, so the
    // message goes through whole.
    private static DiagnosticDescriptor Map(RuleDescriptor rule, string[] tags) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        rule.Category.ToString(),
        rule.Severity.ToRoslyn() ?? DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        customTags: tags);
}
