using System.Collections.Generic;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>
/// The findings that were silenced before anything was changed. A baseline knows a finding by the text of its line, and would take it for a new one
/// once the fix of another finding has changed that line.
/// </summary>
internal sealed class SilentFindings
{
    private Dictionary<(string Id, string Path, string Message), int>? _before;

    /// <summary>The findings that are said aloud, but for those that were silent in the first round.</summary>
    public List<Finding> Heard(IReadOnlyList<Finding> findings)
    {
        var silent = new Dictionary<(string, string, string), int>();
        foreach (var finding in findings)
        {
            if (finding.Suppression is not null)
                silent[KeyOf(finding)] = CountIn(silent, KeyOf(finding)) + 1;
        }

        _before ??= silent;
        var heard = new List<Finding>();
        foreach (var finding in findings)
        {
            if (finding.Suppression is not null)
                continue;

            // As many as have lost their silence since then.
            var key = KeyOf(finding);
            var now = CountIn(silent, key);
            if (now < CountIn(_before, key))
                silent[key] = now + 1;
            else
                heard.Add(finding);
        }

        return heard;
    }

    private static (string Id, string Path, string Message) KeyOf(Finding finding) => (finding.Rule.Id, finding.Where.Source.Path, finding.Message);

    private static int CountIn(Dictionary<(string, string, string), int> counts, (string, string, string) key) => counts.TryGetValue(key, out var count) ? count : 0;
}
