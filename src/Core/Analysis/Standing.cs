namespace GoContainerGuard.Analysis;

/// <summary>What is left of a finding about a build when the other files of its folder have had their say.</summary>
internal enum Standing
{
    /// <summary>In some way in which the files go together it is not so, or nobody knows.</summary>
    Unknown,

    /// <summary>Another file speaks of the same, and may change it.</summary>
    Doubtful,

    /// <summary>It is so in every way.</summary>
    Certain,
}
