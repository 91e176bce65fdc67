namespace GoContainerGuard.Images.Catalogue;

/// <summary>How firmly a tag stands for what the catalogue knows.</summary>
internal enum TagStanding
{
    /// <summary>Not in the catalogue: only what holds for every tag of the name is known.</summary>
    Unlisted,

    /// <summary>A release; it may be rebuilt, but stays that release.</summary>
    Release,

    /// <summary>A release on a distribution, or a name without its Debian release, that moves to the next one from time to time.</summary>
    Floating,

    /// <summary>Whatever is newest: <c>latest</c>, <c>3</c>, <c>stable</c>.</summary>
    Moving,
}
