using System;
using System.Collections.Generic;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>How loud each finding is in the end, and in which order they stand.</summary>
internal static class Verdicts
{
    public static GuardReport Settle(List<Finding> findings, GuardInput input, SettingsSource settings)
    {
        var baseline = BaselineComparison.With(input, findings);
        var settled = new List<Finding>(findings.Count);
        var switchedOff = new List<Finding>();
        foreach (var finding in findings)
        {
            var severity = SeverityOf(finding, input, settings.For(finding.Where.Source.Path));
            if (severity == Severity.None)
            {
                switchedOff.Add(finding);
                continue;
            }

            var suppression = finding.Suppression ?? (IsDropped(finding, input) ? new Suppression(SuppressionKind.External, null) : null);
            var isAsFound = finding.Severity == severity && ReferenceEquals(finding.Suppression, suppression);
            settled.Add(isAsFound ? finding : finding with { Severity = severity, Suppression = suppression });
        }

        settled.Sort(Compare);
        var said = WithoutRepetitions(settled);
        return new GuardReport(said) { Baseline = baseline?.Apply(said, switchedOff) };
    }

    /// <summary>How loud a finding is under the settings of its file, suppressions and <c>NoWarn</c> left aside.</summary>
    public static Severity SeverityOf(Finding finding, GuardInput input, Settings settings) =>
        settings.SeverityOf(finding.Rule.Id) ?? Presets.Adjust(input.Preset, finding.Rule, finding.Severity);

    /// <summary>Whether a finding is dropped by its id.</summary>
    public static bool IsDropped(Finding finding, GuardInput input) => IsNamed(input.NoWarn, finding.Rule.Id);

    // Two Dockerfiles may lead to the same place in a file that they share; what is said there is said once, aloud if either lets it.
    private static List<Finding> WithoutRepetitions(List<Finding> sorted)
    {
        var kept = new List<Finding>(sorted.Count);
        foreach (var finding in sorted)
        {
            if (kept.Count == 0 || Compare(kept[kept.Count - 1], finding) != 0)
                kept.Add(finding);
            else if (finding.Suppression is null)
                kept[kept.Count - 1] = finding;
        }

        return kept;
    }

    private static bool IsNamed(IReadOnlyCollection<string> ids, string id)
    {
        foreach (var candidate in ids)
        {
            if (string.Equals(candidate, id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int Compare(Finding left, Finding right)
    {
        if (!ReferenceEquals(left.Where.Source, right.Where.Source) && string.CompareOrdinal(left.Where.Source.Path, right.Where.Source.Path) is var path and not 0)
            return path;

        var start = left.Where.Span.Start.CompareTo(right.Where.Span.Start);
        if (start != 0)
            return start;

        var rule = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return rule != 0 ? rule : string.CompareOrdinal(left.Message, right.Message);
    }
}
