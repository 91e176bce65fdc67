using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>One pattern of an ignore file.</summary>
internal sealed record IgnorePattern
{
    /// <summary>0-based place among the patterns.</summary>
    public required int Index { get; init; }

    /// <summary>The pattern as Docker hands it on: trimmed, cleaned as a path, without a leading slash; with its <c>!</c>.</summary>
    public required string Text { get; init; }

    /// <summary>What is compared with paths: the text without its <c>!</c>; <c>null</c> when nothing is left of it.</summary>
    public required string? Glob { get; init; }

    /// <summary>Whether it brings back what an earlier pattern excluded.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>The pattern in the file, with its <c>!</c>, without the white space around it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>0-based line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>Whether Docker takes the file and then fails, with "syntax error in pattern", at the first path for which it reaches this pattern.</summary>
    public bool IsBroken { get; init; }
}
