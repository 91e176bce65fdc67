namespace GoContainerGuard.Images.Catalogue;

/// <summary>A block of facts, and how far an image may rely on it.</summary>
/// <param name="Block">What is said.</param>
/// <param name="Section">Whose lists say which facts outlive a release.</param>
/// <param name="Keep">How much of it counts.</param>
internal sealed record FactLayer(FactBlock Block, CatalogueSection Section, FactKeep Keep)
{
    public Fact Find(string key) => Adjust(key, Block.Find(key));

    public Fact Adjust(string key, Fact fact) => fact.Value is null ? fact : Section.Adjust(key, fact, Keep);

    /// <summary>With a digest beside it a tag is only a hint.</summary>
    public static FactKeep Pin(FactKeep keep) => keep is FactKeep.All or FactKeep.Floating or FactKeep.Pinned ? FactKeep.Pinned : FactKeep.Unlisted;

    /// <summary>The name and the tag may both move; the one that says less decides.</summary>
    public static FactKeep Weaker(FactKeep first, FactKeep second) => first > second ? first : second;
}
