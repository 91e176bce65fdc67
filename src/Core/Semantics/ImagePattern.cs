using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Images that somebody speaks of together: <c>name[:tag][@digest]</c>, in which <c>*</c> stands for any text. Without a tag it takes every
/// tag, every digest and none. A name is read as Docker reads it, so that <c>golang</c> is <c>docker.io/library/golang</c>; one that starts
/// with <c>*</c> takes every registry.
/// </summary>
internal sealed record ImagePattern
{
    private readonly string _name;
    private readonly string? _tag;
    private readonly string? _digest;

    private ImagePattern(ImageReference reference)
    {
        _name = WholeName(reference);
        _tag = reference.Tag;
        _digest = reference.Digest;
    }

    /// <summary>Of two patterns that take an image, the one with the higher number says more.</summary>
    public int Weight => Wildcard.Weight(_name) + (_tag is null ? 0 : 1 + Wildcard.Weight(_tag)) + (_digest is null ? 0 : 1 + Wildcard.Weight(_digest));

    /// <summary>How many stars the name has.</summary>
    public int StarsInName => _name.Length - Wildcard.Weight(_name);

    public static ImagePattern Parse(string text) => new(ImageReference.Parse(text));

    public bool Matches(ImageReference image) =>
        (_tag is null || ((image.Tag ?? (image.Digest is null ? "latest" : null)) is { } tag && Wildcard.Matches(_tag, tag)))
        && (_digest is null || (image.Digest is { } digest && Wildcard.Matches(_digest, digest)))
        && Wildcard.Matches(_name, image.WholeName);

    /// <summary>What the one star of the name stands for in the name of an image; <c>null</c> when there is no such star.</summary>
    public string? StarIn(ImageReference image) => Wildcard.StarIn(_name, image.WholeName);

    private static string WholeName(ImageReference reference) => reference.Name is ['*', ..] ? reference.Name : reference.WholeName;
}
