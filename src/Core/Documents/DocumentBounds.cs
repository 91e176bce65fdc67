namespace GoContainerGuard.Documents;

/// <summary>What a reader of YAML or JSON takes on. The largest compose files known to us have a few thousand lines.</summary>
public static class DocumentBounds
{
    /// <summary>Values deeper than this are a fault: 64.</summary>
    public const int MostDepth = 64;

    /// <summary>More values than this are a fault: 100,000. What an alias stands for counts each time.</summary>
    public const int MostNodes = 100_000;

    /// <summary>A longer text is a fault: 1 Mi characters.</summary>
    public const int LongestText = 1024 * 1024;
}
