using GoContainerGuard.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>
/// Says findings in the build. Neither subcategory nor end position: the problem matchers in use know
/// <c>path(line,column): warning ID: message</c> and no longer form.
/// </summary>
internal sealed class FindingLog(TaskLoggingHelper log)
{
    /// <param name="finding">What is so.</param>
    /// <param name="fullPath">The absolute path of the file that it is about.</param>
    public void Say(Finding finding, string fullPath)
    {
        if (finding.Suppression is not null)
            return;

        var start = finding.Where.Start;
        Say(finding.Severity, finding.Rule.Id, fullPath, start.Line + 1, start.Character + 1, finding.Message);
    }

    /// <summary>Says that a property of the user means nothing.</summary>
    public void SayWrong(string property, string value, string problem) =>
        Say(HostRules.WrongProperty, "GoContainerGuard", property, value, problem);

    /// <summary>Says something that has no place in the tree.</summary>
    /// <param name="rule">What is said.</param>
    /// <param name="origin">What stands where a path would stand: a file or the name of the tool.</param>
    /// <param name="names">What the message is about.</param>
    public void Say(RuleDescriptor rule, string origin, params string[] names) =>
        Say(rule.Severity, rule.Id, origin, 0, 0, rule.Format(names));

    private void Say(Severity severity, string id, string fullPath, int line, int column, string message)
    {
        switch (severity)
        {
            case Severity.Error:
                log.LogError(null, id, null, RulePages.FindAddress(id), fullPath, line, column, 0, 0, message);
                break;
            case Severity.Warning:
                log.LogWarning(null, id, null, RulePages.FindAddress(id), fullPath, line, column, 0, 0, message);
                break;
            case Severity.Info:
                log.LogMessage(null, id, null, fullPath, line, column, 0, 0, MessageImportance.Normal, message);
                break;
        }
    }
}
