using System.Collections.Generic;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>The answer: every finding of the files asked about, in the order of path, place and id.</summary>
/// <param name="Findings">Suppressed ones too; those of severity <see cref="Severity.None"/> are left out.</param>
public sealed record GuardReport(IReadOnlyList<Finding> Findings);
