namespace GoContainerGuard.Configuration;

/// <summary>What a suppression comment speaks for by the place where it stands.</summary>
internal enum SuppressionReach
{
    /// <summary>Nothing: one for an instruction behind the last of them, or one for the file below the first of them.</summary>
    Nothing,

    /// <summary>The instruction that it stands above or inside of.</summary>
    Instruction,

    /// <summary>The whole Dockerfile, and what it leads to in other files.</summary>
    File,
}
