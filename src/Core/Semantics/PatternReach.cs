namespace GoContainerGuard.Semantics;

/// <summary>Whether a star takes as little as it can or as much as it can.</summary>
internal enum PatternReach
{
    Shortest,
    Longest,
}
