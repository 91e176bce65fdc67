using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>A file as it is, as it is with fixes in it, and which they are.</summary>
/// <param name="Before">The text as it is; <see cref="SourceText.IsAbsent"/> for a file that a fix makes.</param>
/// <param name="After">The text with the fixes in it.</param>
/// <param name="Fixes">The fixes that change this file, in the order in which they were applied.</param>
public sealed record FixedFile(SourceText Before, SourceText After, IReadOnlyList<AppliedFix> Fixes);

/// <summary>A fix that was applied.</summary>
/// <param name="Id">The id of what it remedies.</param>
/// <param name="Title">What it is called.</param>
public sealed record AppliedFix(string Id, string Title);
