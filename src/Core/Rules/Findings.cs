using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Rules;

/// <summary>Where a rule puts what it finds in one file; then the next one.</summary>
internal sealed class Findings
{
    /// <summary>More findings of one rule in one file are counted and not shown: such a file is something else than a Dockerfile.</summary>
    public const int Most = 500;

    private readonly List<Finding> _shown = [];
    private int _more;

    public void Add(Finding finding)
    {
        if (_shown.Count < Most)
            _shown.Add(finding);
        else
            _more++;
    }

    /// <summary>Moves the findings, in the order in which they were added, to the end of a list, and is empty again; the last one says how many more there are.</summary>
    public void MoveTo(List<Finding> findings)
    {
        if (_shown.Count == 0)
            return;

        findings.AddRange(_shown);
        if (_more > 0)
        {
            var last = findings[findings.Count - 1];
            var more = _more.ToString(CultureInfo.InvariantCulture);
            findings[findings.Count - 1] = last with { Message = $"{last.Message} ({more} more of {last.Rule.Id} in this file are not shown)" };
        }

        _shown.Clear();
        _more = 0;
    }
}
