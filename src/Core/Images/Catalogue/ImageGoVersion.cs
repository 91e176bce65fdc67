namespace GoContainerGuard.Images.Catalogue;

/// <summary>The Go of a toolchain image; the default value means that nothing is known.</summary>
/// <param name="Release">Minor release, <c>1.27</c>; null when the tag moves between releases or is newer than the facts.</param>
/// <param name="Exact">With its patch, <c>1.24.13</c>, when the tag stands still there.</param>
/// <param name="AtLeast">The patch that a floating tag had reached when the facts were collected.</param>
internal readonly record struct ImageGoVersion(string? Release, string? Exact, string? AtLeast);
