using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>Which rule is meant by an id that no rule has.</summary>
internal static class NearestRule
{
    private const string Prefix = "GCG";
    private const int Digits = 4;

    // What people write in front of the digits.
    private const string Beginning = "GC-_";

    /// <summary>The rule of an id, in any letter case; <c>null</c> when there is none.</summary>
    public static RuleDescriptor? Find(string id)
    {
        foreach (var rule in RuleCatalogue.Descriptors)
        {
            if (string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        return null;
    }

    /// <summary>The rule of a name, in any letter case; <c>null</c> when none of ours has it.</summary>
    public static RuleDescriptor? FindByName(string name)
    {
        foreach (var rule in RuleCatalogue.Descriptors)
        {
            if (string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        return null;
    }

    /// <summary>The rule of a name, or the one that means the same as a rule of another tool.</summary>
    public static RuleDescriptor? FindByAnyName(string name) =>
        FindByName(name) ?? (PeerRules.Find(name) is { } peer ? Find(peer.RuleId) : null);

    /// <summary>The id that is meant: the rule of that name, the digits alone, or the one id that is a character away; <c>null</c> when none is near.</summary>
    public static string? To(string written) => FindByAnyName(written)?.Id ?? FindByDigits(written.ToUpperInvariant()) ?? FindBySpelling(written.ToUpperInvariant());

    // GCG802, GCG-0802, GCGO802.
    private static string? FindByDigits(string written)
    {
        var at = 0;
        while (at < written.Length && Beginning.IndexOf(written[at]) >= 0)
            at++;

        var digits = written.Substring(at).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return at > 0 && digits.Length is > 1 and <= Digits && Find(Prefix + digits.PadLeft(Digits, '0')) is { } rule ? rule.Id : null;
    }

    private static string? FindBySpelling(string written)
    {
        string? nearest = null;
        foreach (var rule in RuleCatalogue.Descriptors)
        {
            if (Math.Abs(rule.Id.Length - written.Length) > 1 || EditDistance.Between(written, rule.Id) != 1)
                continue;

            // Two that are equally near: nobody knows which is meant.
            if (nearest is not null)
                return null;

            nearest = rule.Id;
        }

        return nearest;
    }
}
