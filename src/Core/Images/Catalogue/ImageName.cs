namespace GoContainerGuard.Images.Catalogue;

/// <summary>An image as a Dockerfile names it.</summary>
/// <param name="Name">As written, without tag and digest: <c>golang</c>, <c>docker.io/library/golang</c>.</param>
/// <param name="Tag">Without the colon; null when none is written.</param>
/// <param name="Digest">With its algorithm; null when none is written.</param>
internal readonly record struct ImageName(string Name, string? Tag, string? Digest);
