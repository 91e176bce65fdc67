using System.Collections.Generic;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules;

/// <summary>What is said of suppressions themselves, once all else has been found.</summary>
public static class SuppressionRules
{
    /// <summary>The key of the option of <see cref="NoReason"/>.</summary>
    public const string ReasonKey = "gocontainerguard.require_suppression_reason";

    /// <summary>
    /// GCG0003: a suppression names a rule that does not exist, or begins with a word that is none of ours. <c>{0}</c> is what it should have
    /// been, <c>{1}</c> what is written, <c>{2}</c> what is near to it, <c>{3}</c> what therefore does nothing.
    /// </summary>
    public static RuleDescriptor Unknown { get; } = new("GCG0003", "unknown-suppression")
    {
        Title = "A suppression names a rule, or begins with a word, that does not exist",
        Message = "There is no {0} '{1}'{2}: nothing is suppressed by this {3}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    /// <summary>GCG0004: a suppression suppresses nothing. <c>{0}</c> is why.</summary>
    public static RuleDescriptor Idle { get; } = new("GCG0004", "idle-suppression")
    {
        Title = "A suppression suppresses nothing",
        Message = "{0}: the suppression suppresses nothing",
        Category = RuleCategory.Checking,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    /// <summary>GCG0005: a suppression does not say why, and the team wants it to. <c>{0}</c> is what is suppressed.</summary>
    public static RuleDescriptor NoReason { get; } = new("GCG0005", "unexplained-suppression")
    {
        Title = "A suppression does not say why, and the team wants a reason",
        Message = "{0} is suppressed without a reason, which '" + ReasonKey + "' asks for",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
        Options = [new RuleOption(ReasonKey, "false", "Whether a suppression in a comment has to give a reason.") { Values = OptionValues.OneOf("true", "false") }],
    };

    /// <summary>All of them, in the order of the ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [Unknown, Idle, NoReason];
}
