using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>Why Docker refuses an ignore file as a whole.</summary>
/// <param name="Span">The pattern, or the line that is too long.</param>
/// <param name="Message">Docker's own words.</param>
internal readonly record struct IgnoreFault(TextSpan Span, string Message);
