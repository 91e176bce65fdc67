namespace GoContainerGuard.Images.Catalogue;

/// <summary>A distribution on which a release of Go is not built any more.</summary>
/// <param name="Variant"><c>alpine3.21</c>.</param>
/// <param name="Last">The last version that was built on it, <c>1.25.5</c>.</param>
/// <param name="Newest">The newest version of the release when the facts were collected, <c>1.25.14</c>.</param>
internal readonly record struct GolangEnd(string Variant, string Last, string Newest);
