using System.Collections.Generic;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules;

/// <summary>What is said by those who gather the files, run the rules and write the report: the findings of the checking itself, not of a Dockerfile's content.</summary>
public static class HostRules
{
    /// <summary>GCG0007: the folders that can be the build context get different findings. <c>{0}</c> is the folders, <c>{1}</c> the rules that do not agree.</summary>
    public static RuleDescriptor AmbiguousContext { get; } = new("GCG0007", "ambiguous-context")
    {
        Title = "The build context is ambiguous, and what is found depends on it",
        Message = "The build context can be {0}, and {1} would be found in some of them only: 'gocontainerguard.context' in a section of .editorconfig says which it is",
        Category = RuleCategory.Checking,
        Severity = Severity.Info,
    };

    /// <summary>GCG0008: there was nothing to check. <c>{0}</c> is the root. A warning when the user named the root or an include.</summary>
    public static RuleDescriptor NothingFound { get; } = new("GCG0008", "nothing-found")
    {
        Title = "No Dockerfile was found below the root",
        Message = "No Dockerfile was found below '{0}', so nothing was checked",
        Category = RuleCategory.Checking,
        Severity = Severity.Info,
    };

    /// <summary>GCG0009: a file or folder could not be read. <c>{0}</c> is its path, <c>{1}</c> the reason.</summary>
    public static RuleDescriptor Unreadable { get; } = new("GCG0009", "unreadable-file")
    {
        Title = "A file or folder cannot be read and was not checked",
        Message = "'{0}' cannot be read and was not checked: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
    };

    /// <summary>GCG0010: a property that the user set means nothing. <c>{0}</c> is the property, <c>{1}</c> its value, <c>{2}</c> what is wrong with it.</summary>
    public static RuleDescriptor WrongProperty { get; } = new("GCG0010", "wrong-property")
    {
        Title = "A property has a value that cannot be used",
        Message = "{0} is '{1}', and {2}",
        Category = RuleCategory.Checking,
        Severity = Severity.Error,
    };

    /// <summary>GCG0011: a line of a configuration file means nothing. <c>{0}</c> is its key, <c>{1}</c> why.</summary>
    public static RuleDescriptor WrongSetting { get; } = new("GCG0011", "wrong-setting")
    {
        Title = "A setting in a configuration file says nothing",
        Message = "'{0}' says nothing: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    /// <summary>GCG0012: the report could not be written. <c>{0}</c> is its path, <c>{1}</c> the reason.</summary>
    public static RuleDescriptor ReportNotWritten { get; } = new("GCG0012", "report-not-written")
    {
        Title = "The report could not be written",
        Message = "The report '{0}' could not be written: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
    };

    /// <summary>GCG0014: a rule ended with an exception. <c>{0}</c> is the rule, <c>{1}</c> the kind of exception and its message.</summary>
    public static RuleDescriptor RuleFailed { get; } = new("GCG0014", "rule-failed")
    {
        Title = "A rule failed on this file, which is a fault of the checker",
        Message = "Rule {0} failed on this file, which is a fault of the checker: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
    };

    /// <summary>GCG0015: a file could not be fixed. <c>{0}</c> is its path, <c>{1}</c> the reason.</summary>
    public static RuleDescriptor NotFixed { get; } = new("GCG0015", "file-not-fixed")
    {
        Title = "A file that has fixes could not be changed",
        Message = "'{0}' was not changed: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
    };

    /// <summary>GCG0016: the baseline, or a line of it, is no help. <c>{0}</c> is what is wrong.</summary>
    public static RuleDescriptor UnusableBaseline { get; } = new("GCG0016", "unusable-baseline")
    {
        Title = "The baseline, or a line of it, cannot be used",
        Message = "{0}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
    };

    /// <summary>All of them, in the order of the ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [AmbiguousContext, NothingFound, Unreadable, WrongProperty, WrongSetting, ReportNotWritten, RuleFailed, NotFixed, UnusableBaseline];
}
