using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>What is noticed while the Dockerfiles are looked for: about a folder as a whole.</summary>
internal static class HostFindings
{
    public static List<Finding> UnreadableFolders(RepositorySnapshot repository, IEnumerable<string> folders)
    {
        var findings = new List<Finding>();
        foreach (var folder in folders)
            findings.Add(About(folder, HostRules.Unreadable, folder, repository.List(folder).Reason ?? ""));

        return findings;
    }

    /// <param name="root">The folder that was searched.</param>
    /// <param name="isAsked">Whether the user pointed there; then it is more than worth knowing.</param>
    public static Finding NothingFound(string root, bool isAsked)
    {
        var finding = About("", HostRules.NothingFound, root);
        return isAsked ? finding with { Severity = Severity.Warning } : finding;
    }

    private static Finding About(string folder, RuleDescriptor rule, params string[] names) =>
        new(rule, new SourceSpan(new SourceText(folder, ""), default), rule.Format(names));
}
