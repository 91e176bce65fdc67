using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Rules;

/// <summary>Where a rule puts what it finds in one file.</summary>
internal sealed class Findings
{
    /// <summary>More findings of one rule in one file are counted and not shown: such a file is something else than a Dockerfile.</summary>
    public const int Most = 500;

    private List<Finding>? _shown;
    private int _more;

    public bool IsEmpty => _shown is null;

    /// <summary>The findings in the order in which they were added; the last one says how many more there are.</summary>
    public IReadOnlyList<Finding> All
    {
        get
        {
            if (_shown is null || _more == 0)
                return _shown is null ? [] : _shown;

            var last = _shown[Most - 1];
            var more = _more.ToString(CultureInfo.InvariantCulture);
            return [.. _shown.GetRange(0, Most - 1), last with { Message = $"{last.Message} ({more} more of {last.Rule.Id} in this file are not shown)" }];
        }
    }

    public void Add(Finding finding)
    {
        _shown ??= [];
        if (_shown.Count < Most)
            _shown.Add(finding);
        else
            _more++;
    }
}
