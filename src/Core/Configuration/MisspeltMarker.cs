using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>What begins a comment that was meant to suppress something and is no suppression: <c>gcg:ignores</c>, <c>gcg:ignore=</c>.</summary>
/// <param name="Where">The word, with what somebody put between it and the rules.</param>
/// <param name="Meant">What may have been meant; <c>null</c> when nothing is near.</param>
internal readonly record struct MisspeltMarker(TextSpan Where, string? Meant);
