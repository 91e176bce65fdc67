namespace GoContainerGuard.Analysis;

/// <summary>How a program finds its C library.</summary>
internal enum Linkage
{
    Unknown,

    /// <summary>It needs none.</summary>
    Static,

    /// <summary>It asks the loader of the image for it when it starts.</summary>
    Dynamic,
}
