namespace GoContainerGuard.Images.Catalogue;

/// <summary>How much of a block's facts a tag may rely on.</summary>
internal enum FactKeep
{
    /// <summary>Everything as it is said.</summary>
    All,

    /// <summary>What changes from release to release becomes extrapolated; what the tag decides on ("tagged" in the resource) stays.</summary>
    Floating,

    /// <summary>What changes from release to release is dropped.</summary>
    Moving,

    /// <summary>What holds for every tag stays, what holds for the known releases becomes extrapolated, the rest is dropped.</summary>
    Unlisted,

    /// <summary>A digest beside the tag: what holds for every tag stays, the rest becomes extrapolated.</summary>
    Pinned,
}
