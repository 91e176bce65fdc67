namespace GoContainerGuard.MSBuildTasks.Fixing;

/// <summary>What becomes of fixed texts.</summary>
internal enum FixWriting
{
    /// <summary>They are only shown.</summary>
    Nothing,

    /// <summary>They take the place of the old ones.</summary>
    Files,
}
