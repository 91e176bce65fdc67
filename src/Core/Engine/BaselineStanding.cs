namespace GoContainerGuard.Engine;

/// <summary>What a baseline still stands for.</summary>
/// <param name="Path">Path of the baseline, as it was asked for.</param>
/// <param name="Known">Findings that are not said because it holds them.</param>
/// <param name="Gone">Entries of it that match nothing any more.</param>
public sealed record BaselineStanding(string Path, int Known, int Gone);
