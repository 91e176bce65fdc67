namespace GoContainerGuard.Images.Catalogue;

/// <summary>Where the facts of a repository name are.</summary>
/// <param name="Section">The section of the resource.</param>
/// <param name="Block">The block that the name stands for, <c>*</c> for what all images of the section have in common.</param>
/// <param name="Keep">How far the name may be relied on.</param>
internal sealed record CatalogueEntry(string Section, string Block, FactKeep Keep);
