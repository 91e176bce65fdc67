using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>What one round of applying fixes comes to.</summary>
/// <param name="Files">The files that are other than before, in the order in which the fixes came to them.</param>
/// <param name="Applied">The fixes that are in them.</param>
/// <param name="Waiting">Fixes that touch what an earlier one changes: whoever checks the new texts gets them anew, with their new places.</param>
/// <param name="Refused">Fixes that can never be applied: their edits overlap each other, lie outside of the file, or mean another text of it.</param>
public sealed record FixOutcome(IReadOnlyList<ChangedFile> Files, IReadOnlyList<Fix> Applied, IReadOnlyList<Fix> Waiting, IReadOnlyList<Fix> Refused);

/// <summary>A file before and after.</summary>
/// <param name="Before">The text that the edits were made for; <see cref="SourceText.IsAbsent"/> for a file that a fix makes.</param>
/// <param name="After">The text with the edits in it.</param>
public sealed record ChangedFile(SourceText Before, SourceText After);
