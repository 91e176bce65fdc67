namespace GoContainerGuard.Text;

/// <summary>Why a text that somebody wrote as a value cannot be used.</summary>
/// <param name="Span">The smallest part that is at fault, in offsets of the value.</param>
/// <param name="Problem">What is so, with the part in quotes: <c>'pach' is none of minor, patch, os, digest</c>.</param>
/// <param name="Meant">What may stand in place of the part; <c>null</c> when nothing is near.</param>
internal sealed record ValueFault(TextSpan Span, string Problem, string? Meant);
