using System.Collections.Generic;
using GoContainerGuard.Fixes;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>The files of a repository with fixes in them.</summary>
/// <param name="Wanted">How far the fixes that were wanted are trusted.</param>
/// <param name="Files">The files that are other than before, in the order of their paths.</param>
/// <param name="Left">The findings that still have a fix: one that is not wanted, or one that could not be applied.</param>
/// <param name="Restless">Ids of rules whose fixes never came to an end, which is a fault of the checker; none of theirs was applied.</param>
public sealed record FixReport(FixSafety Wanted, IReadOnlyList<FixedFile> Files, IReadOnlyList<Finding> Left, IReadOnlyCollection<string> Restless)
{
    /// <summary>What was changed and what is left, for a person to read.</summary>
    /// <param name="isDone">Whether the files are written, or would only be.</param>
    /// <returns>The lines to print.</returns>
    public IReadOnlyList<string> Lines(bool isDone) => FixReportText.Of(Files, Left, Restless, Wanted, isDone);
}
