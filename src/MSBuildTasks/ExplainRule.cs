using System.Collections.Generic;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Prints the page of a rule, or the list of all rules.</summary>
public sealed class ExplainRule : Task
{
    /// <summary>The id or the name of a rule; empty for the list.</summary>
    public string Rule { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Rule.Trim().Length == 0)
            Print(RuleTables.ForTerminal(RuleCatalogue.Descriptors));
        else if (RuleSearch.Find(Rule) is { } rule)
            Print(RulePages.FindText(rule.Id) is { } page ? TerminalPage.Of(page) : [$"{rule.Id}: {rule.Title}"]);
        else
            SayUnknown(RuleSearch.Nearest(Rule));

        return !Log.HasLoggedErrors;
    }

    private void SayUnknown(RuleDescriptor nearest) => new FindingLog(Log).SayWrong(
        "GoContainerGuardRule",
        Rule,
        $"there is no such rule: the nearest is {nearest.Id}, {nearest.Name}, and without GoContainerGuardRule all are listed");

    private void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }
}
