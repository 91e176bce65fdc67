using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>What a team says of base images of its own: <c>registry.corp/base:*, libc none, shell none, user app</c>.</summary>
/// <param name="Pattern">The images that it speaks of.</param>
/// <param name="Facts">What it says of them by itself. All of it is certain.</param>
internal sealed record ImageDescription(ImagePattern Pattern, FactBlock Facts)
{
    private static readonly CatalogueSection Section = CatalogueSection.Read("own\t" + Family);

    // Nothing may be concluded from what images of a known family usually have.
    private const string Family = "own";

    /// <summary>The known image that they are like, its tag perhaps <c>*</c> for the tag that is written; <c>null</c> when it names none.</summary>
    public ImageReference? Like { get; init; }

    /// <summary>The name of the known image that they are, under another name; <c>*</c> is what the star of the pattern stands for.</summary>
    public string? Is { get; init; }

    /// <summary>What the description says of an image that its pattern takes; <c>null</c> when it rests on one that is not known.</summary>
    public BaseImage? Of(ImageReference image, BaseImageCatalogue catalogue)
    {
        var name = image.ToString();
        if (Is is not null)
            return catalogue.Find(new ImageName(Is.Replace("*", Pattern.StarIn(image) ?? ""), image.Tag, image.Digest))?.Named(name);

        var own = new FactLayer(Facts, Section, FactKeep.All);
        if (Like is null)
            return new BaseImage(new FactStack([own], FactDemand.Any), new ImageOrigin { Name = name, Family = Family, IsPinned = false, Standing = TagStanding.Release });

        var takesTag = Like.Tag == "*";
        var like = catalogue.Find(takesTag ? new ImageName(Like.Name, image.Tag, image.Digest) : new ImageName(Like.Name, Like.Tag, null));
        return like?.Under(own, name, Family);
    }
}
