using System.Globalization;
using GoContainerGuard.Engine;
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

    /// <summary>Says how many findings are not said because they are known.</summary>
    public void Say(BaselineStanding baseline)
    {
        if (baseline is { Known: 0, Gone: 0 })
            return;

        var gone = baseline.Gone == 0 ? "" : $"; {Count(baseline.Gone, "entry of it matches", "entries of it match")} nothing any more";
        log.LogMessage(MessageImportance.Normal, "{0}", $"GoContainerGuard: {Count(baseline.Known, "known finding is", "known findings are")} left in the baseline '{baseline.Path}'{gone}");
    }

    /// <summary>Says that a baseline was written.</summary>
    public void SayWritten(string baseline, int findings) =>
        log.LogMessage(MessageImportance.High, "{0}", $"GoContainerGuard: {Count(findings, "finding is", "findings are")} in the baseline '{baseline}'");

    /// <summary>Says something that has no place in the tree.</summary>
    /// <param name="rule">What is said.</param>
    /// <param name="origin">What stands where a path would stand: a file or the name of the tool.</param>
    /// <param name="names">What the message is about.</param>
    public void Say(RuleDescriptor rule, string origin, params string[] names) =>
        Say(rule.Severity, rule.Id, origin, 0, 0, rule.Format(names));

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

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
