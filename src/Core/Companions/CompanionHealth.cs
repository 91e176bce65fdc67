using System.Collections.Generic;

namespace GoContainerGuard.Companions;

/// <summary>The command of a health check.</summary>
/// <param name="Words">Its words; for a shell one, the script.</param>
/// <param name="IsShell">Whether the shell of the image runs it.</param>
internal sealed record CompanionHealth(IReadOnlyList<CompanionValue> Words, bool IsShell);
