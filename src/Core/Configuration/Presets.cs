using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Configuration;

/// <summary>What the presets do to severities.</summary>
public static class Presets
{
    /// <summary>Every preset, the default one first.</summary>
    public static IReadOnlyList<Preset> All { get; } = [Preset.Recommended, Preset.Strict, Preset.Errors];

    /// <summary>The severity of a rule's findings under a preset.</summary>
    public static Severity SeverityOf(Preset preset, RuleDescriptor rule) => Adjust(preset, rule, rule.Severity);

    /// <summary>The severity of a finding under a preset.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="severity">How loud it would speak by itself: for most rules always <see cref="RuleDescriptor.Severity"/>.</param>
    /// <remarks>
    /// <see cref="Preset.Strict"/> leaves one kind of hidden rule hidden: one with options of its own. Such a rule holds files to a
    /// policy (a list of registries, a level of pinning), and a team turns it on by stating the policy, not by being strict.
    /// A rule that is off stays off under every preset.
    /// </remarks>
    public static Severity Adjust(Preset preset, RuleDescriptor rule, Severity severity) => preset switch
    {
        Preset.Strict when severity is Severity.Info || (severity is Severity.Hidden && rule.Options.Count == 0) => Severity.Warning,
        Preset.Errors when severity is not Severity.Error => Severity.None,
        _ => severity,
    };

    /// <summary>
    /// Reads the name of a preset as it is written in a property: <c>recommended</c>, <c>strict</c>, <c>errors</c>, in any letter case.
    /// </summary>
    public static bool TryRead(string name, out Preset preset)
    {
        foreach (var known in All)
        {
            if (string.Equals(NameOf(known), name, StringComparison.OrdinalIgnoreCase))
            {
                preset = known;
                return true;
            }
        }

        preset = Preset.Recommended;
        return false;
    }

    /// <summary>The name of a preset as it is written in a property.</summary>
    public static string NameOf(Preset preset) => preset switch
    {
        Preset.Strict => "strict",
        Preset.Errors => "errors",
        _ => "recommended",
    };
}
