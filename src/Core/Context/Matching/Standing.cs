namespace GoContainerGuard.Context.Matching;

/// <summary>How a path stands after all patterns were asked, and what the names below it must know of that.</summary>
internal readonly struct Standing
{
    public const int NoPattern = -1;

    // Counted from one, so that the empty value means that no pattern has spoken.
    private readonly int _pattern;

    public Standing(PatternSet matched, IgnoreAnswer answer, int pattern)
    {
        Matched = matched;
        Answer = answer;
        _pattern = pattern + 1;
    }

    /// <summary>The patterns that matched the path or a folder above it when they were asked.</summary>
    public PatternSet Matched { get; }

    public IgnoreAnswer Answer { get; }

    /// <summary>The place of the pattern that made the answer what it is.</summary>
    public int Pattern => _pattern - 1;

    public bool IsSame(Standing other) => _pattern == other._pattern && Answer == other.Answer && Matched.IsSame(other.Matched);
}
