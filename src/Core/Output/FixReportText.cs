using System.Collections.Generic;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>Writes down what fixes changed and what they left, for a person to read.</summary>
internal static class FixReportText
{
    /// <summary>The lines to print.</summary>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<FixedFile> files,
        IReadOnlyList<Finding> left,
        IReadOnlyCollection<string> restless,
        FixSafety wanted,
        bool isDone)
    {
        var lines = new List<string>();
        foreach (var file in files)
        {
            lines.Add(Amounts.Name(file.After.Path) + (file.Before.IsAbsent ? ", new" : ""));
            lines.AddRange(Counted(file.Fixes));
        }

        lines.Add($"{(files.Count == 0 ? "nothing" : Amounts.Files(files.Count))} {(isDone ? "changed" : "to change")}");
        AddLeft(left, wanted, lines);
        foreach (var id in restless)
            lines.Add($"left out, for its fixes never come to an end here, which is a fault of the checker: {id}");

        return lines;
    }

    /// <summary>Equal fixes of a file are one line, where the first one stands.</summary>
    private static IEnumerable<string> Counted(IReadOnlyList<AppliedFix> fixes)
    {
        var counts = new Dictionary<AppliedFix, int>();
        foreach (var fix in fixes)
            counts[fix] = counts.TryGetValue(fix, out var count) ? count + 1 : 1;

        foreach (var fix in fixes)
        {
            if (!counts.TryGetValue(fix, out var count))
                continue;

            counts.Remove(fix);
            yield return $"  {fix.Id}  {Amounts.Name(fix.Title)}{(count == 1 ? "" : $" ({count} times)")}";
        }
    }

    private static void AddLeft(IReadOnlyList<Finding> left, FixSafety wanted, List<string> lines)
    {
        var (asked, others) = (0, 0);
        foreach (var finding in left)
        {
            var isAsked = finding.Fix!.Safety <= wanted;
            asked += isAsked ? 1 : 0;
            others += isAsked ? 0 : 1;
        }

        lines.Add($"left with {(wanted == FixSafety.Safe ? "a safe fix" : "a fix")}: {Amounts.Findings(asked)}");
        if (others > 0)
            lines.Add($"left with a fix that may change what is built, and that -p:GoContainerGuardFixUnsafe=true applies: {Amounts.Findings(others)}");
    }
}
