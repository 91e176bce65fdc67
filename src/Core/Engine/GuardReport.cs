using System.Collections.Generic;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>The answer: every finding of the files asked about, in the order of path, place and id.</summary>
/// <param name="Findings">Suppressed ones too; those of severity <see cref="Severity.None"/> are left out.</param>
public sealed record GuardReport(IReadOnlyList<Finding> Findings)
{
    /// <summary>What the baseline still stands for; <c>null</c> when there is none.</summary>
    public BaselineStanding? Baseline { get; init; }

    /// <summary>The text of a baseline that holds what is said now: neither what is suppressed already, nor what is hidden.</summary>
    public string ToBaseline()
    {
        var entries = new List<BaselineEntry>();
        foreach (var finding in Findings)
        {
            if (finding.Suppression is null && finding.Severity > Severity.Hidden && BaselineComparison.EntryOf(finding) is { } entry)
                entries.Add(entry);
        }

        return BaselineFile.Write(entries);
    }
}
