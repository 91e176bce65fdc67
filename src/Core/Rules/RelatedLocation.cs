using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>A further place that a verdict rests on.</summary>
/// <param name="Where">The place.</param>
/// <param name="Message">What it contributes, no full stop.</param>
public sealed record RelatedLocation(SourceSpan Where, string Message);
