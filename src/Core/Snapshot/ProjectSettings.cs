namespace GoContainerGuard.Snapshot;

/// <summary>What the project that asks says of the check in its properties, in its own words: whoever understands them reads them.</summary>
public sealed record ProjectSettings
{
    /// <summary>A project that says nothing.</summary>
    public static ProjectSettings None { get; } = new();

    /// <summary>The name of the preset; empty when none is named.</summary>
    public string Preset { get; init; } = "";

    /// <summary>Path of the baseline, from the root; empty when there can be none.</summary>
    public string Baseline { get; init; } = "";
}
