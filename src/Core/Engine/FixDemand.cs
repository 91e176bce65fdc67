using System.Collections.Generic;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Engine;

/// <summary>Which fixes are wanted.</summary>
public sealed record FixDemand
{
    /// <summary>The least that a fix is trusted: <see cref="FixSafety.Safe"/>, or <see cref="FixSafety.Unsafe"/> for all of them.</summary>
    public FixSafety Safety { get; init; } = FixSafety.Safe;

    /// <summary>Paths of files that cannot be changed. A fix that would change one of them is left out as a whole.</summary>
    public IReadOnlyCollection<string> Locked { get; init; } = [];
}
