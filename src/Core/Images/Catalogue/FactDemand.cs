namespace GoContainerGuard.Images.Catalogue;

/// <summary>Which facts somebody is willing to build on.</summary>
internal enum FactDemand
{
    /// <summary>Also those that are carried over from a neighbour.</summary>
    Any,

    /// <summary>Only those that somebody has looked at, or that the overlay declares as good as seen.</summary>
    Verified,
}
