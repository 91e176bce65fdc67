using System.Collections.Generic;

namespace GoContainerGuard.Rules;

/// <summary>Where rules put what they find.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Add(Finding finding) => _all.Add(finding);
}
