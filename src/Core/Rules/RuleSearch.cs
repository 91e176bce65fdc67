using System;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>Finds the rule that a person means.</summary>
public static class RuleSearch
{
    private const string Prefix = "GCG";
    private const int DigitsOfId = 4;
    private const int HigherThanAll = 10_000;

    /// <summary>
    /// The rule with this id or name, in any letter case; the letters and the leading zeros of the id may be missing. The name of a rule of hadolint
    /// or of a check of BuildKit leads to the rule that means the same.
    /// </summary>
    /// <returns><c>null</c> when there is none.</returns>
    public static RuleDescriptor? Find(string asked)
    {
        var word = asked.Trim();
        return NumberOf(word) is { } number ? NearestRule.Find(Prefix + Digits(number)) : NearestRule.FindByAnyName(word);
    }

    /// <summary>The rule whose id or name is most like what was written: a guess.</summary>
    public static RuleDescriptor Nearest(string asked)
    {
        var word = asked.Trim().ToLowerInvariant();
        var number = NumberOf(word);
        var nearest = RuleCatalogue.Descriptors[0];
        var least = int.MaxValue;
        foreach (var rule in RuleCatalogue.Descriptors)
        {
            var distance = number is { } id ? Distance(id, NumberOf(rule.Id)!.Value) : Distance(word, rule);
            if (distance < least)
                (nearest, least) = (rule, distance);
        }

        return nearest;
    }

    // The fewest wrong digits count first, then the number.
    private static int Distance(int left, int right) =>
        (EditDistance.Between(Digits(left), Digits(right)) * HigherThanAll) + Math.Abs(left - right);

    private static string Digits(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    // A name that holds the whole word is near, however long it is.
    private static int Distance(string word, RuleDescriptor rule) =>
        word.Length > 0 && rule.Name.Contains(word) ? 0 : Math.Min(EditDistance.Between(word, rule.Name), EditDistance.Between(word, rule.Id.ToLowerInvariant()));

    private static int? NumberOf(string id)
    {
        var digits = id;
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            digits = digits.Substring(Prefix.Length);

        return digits.Length is > 0 and <= DigitsOfId && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
