using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Configuration;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>Tells the findings that a baseline holds from those that are new.</summary>
internal sealed class BaselineComparison
{
    private readonly Dictionary<BaselineEntry, int> _left = [];
    private readonly string _path;

    private BaselineComparison(string path, IReadOnlyList<BaselineEntry> entries)
    {
        _path = path;
        foreach (var entry in entries)
            _left[entry] = _left.TryGetValue(entry, out var count) ? count + 1 : 1;
    }

    /// <summary>The comparison with the baseline that is asked for; <c>null</c> when there is none. What is wrong with it is added to the findings.</summary>
    public static BaselineComparison? With(GuardInput input, List<Finding> findings)
    {
        if (input.Baseline is not { Length: > 0 } path)
            return null;

        var reading = input.Repository.Read(path);
        if (reading is not { State: ReadingState.Present, Text: { } text })
        {
            if (reading.State is not (ReadingState.Absent or ReadingState.Unknown))
                findings.Add(Unreadable(path, reading));

            return null;
        }

        var file = BaselineFile.Parse(text.Content);
        if (file.Faults.Count > 0)
            findings.Add(Spoiled(text, file.Faults));

        return new BaselineComparison(path, file.Entries);
    }

    /// <summary>What a baseline remembers of a finding; <c>null</c> of one that is about no file.</summary>
    public static BaselineEntry? EntryOf(Finding finding) => finding.Where.Source.Path.Length == 0
        ? null
        : new BaselineEntry(finding.Rule.Id, FindingFingerprints.WithoutCount(finding), finding.Where.Source.Path);

    /// <summary>Marks the findings that the baseline holds as suppressed.</summary>
    /// <param name="findings">What is said, in order: of several that look alike the first are the known ones.</param>
    /// <param name="switchedOff">What is not said by a setting. The entries of such findings are not gone.</param>
    public BaselineStanding Apply(List<Finding> findings, IReadOnlyList<Finding> switchedOff)
    {
        var known = 0;
        var suppression = new Suppression(SuppressionKind.External, $"It is in the baseline '{_path}'");
        for (var index = 0; index < findings.Count; index++)
        {
            if (findings[index].Suppression is not null || !Take(findings[index]))
                continue;

            findings[index] = findings[index] with { Suppression = suppression };
            known++;
        }

        // What is left stands for those that are silent for another reason too, and then for nothing.
        foreach (var finding in findings)
        {
            if (finding.Suppression is not null && !ReferenceEquals(finding.Suppression, suppression))
                Take(finding);
        }

        foreach (var finding in switchedOff)
            Take(finding);

        var gone = 0;
        foreach (var entry in _left)
            gone += entry.Value;

        return new BaselineStanding(_path, known, gone);
    }

    private bool Take(Finding finding)
    {
        if (EntryOf(finding) is not { } entry || !_left.TryGetValue(entry, out var count) || count == 0)
            return false;

        _left[entry] = count - 1;
        return true;
    }

    private static Finding Unreadable(string path, FileReading reading)
    {
        var rule = HostRules.UnusableBaseline;
        return new Finding(rule, new SourceSpan(new SourceText(path, ""), default), rule.Format($"'{path}' cannot be read, and every finding is said: {UnreadableFile.ReasonOf(reading)}"));
    }

    private static Finding Spoiled(SourceText text, IReadOnlyList<TextSpan> faults)
    {
        var rule = HostRules.UnusableBaseline;
        var others = faults.Count == 1 ? "" : faults.Count == 2 ? ", and 1 more is none" : $", and {(faults.Count - 1).ToString(CultureInfo.InvariantCulture)} more are none";
        return new Finding(rule, new SourceSpan(text, faults[0]), rule.Format($"'{Shown(text, faults[0])}' is no entry of a baseline{others}: what may have stood there is said again"));
    }

    private static string Shown(SourceText text, TextSpan line)
    {
        const int Most = 60;
        return line.Length <= Most ? text.Slice(line) : text.Slice(new TextSpan(line.Start, Most)) + "…";
    }
}
