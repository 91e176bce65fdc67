using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>What a companion file says at one place.</summary>
/// <param name="Text">The text; <c>null</c> when it hangs on a variable, or on something else that is not known here.</param>
/// <param name="Where">Where it is written; what it follows from when it is not written.</param>
internal readonly record struct CompanionValue(string? Text, SourceSpan Where);
