using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Something at which every build stops that gets there.</summary>
/// <param name="Where">The text at fault, in offsets of the Dockerfile.</param>
/// <param name="Message">BuildKit's own words.</param>
/// <param name="IsDefault">Whether another value of a build argument would heal it.</param>
internal sealed record BuildStop(TextSpan Where, string Message, bool IsDefault)
{
    /// <summary>A word that cannot be expanded.</summary>
    public static BuildStop? Of(StepWord word, MappedText text) => word.Expansion.Fault is { } fault
        ? new BuildStop(word.Place ?? fault.Span, $"failed to process {GoQuote.Of(text.ToString())}: {fault.Message}", fault.IsDefault)
        : null;
}
