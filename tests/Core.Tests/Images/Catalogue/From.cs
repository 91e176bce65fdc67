using GoContainerGuard.Images.Catalogue;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Catalogue;

/// <summary>Finds images by the text that stands behind FROM.</summary>
internal static class From
{
    public static BaseImage Image(string reference) => Find(reference).ShouldNotBeNull($"{reference} is not in the catalogue");

    public static BaseImage? Find(string reference) => BaseImageCatalogue.Shipped.Find(Name(reference));

    private static ImageName Name(string reference)
    {
        string? digest = null;
        string? tag = null;

        if (reference.Split('@') is [var before, var after])
            (reference, digest) = (before, after);

        var colon = reference.LastIndexOf(':');

        if (colon > reference.LastIndexOf('/'))
            (reference, tag) = (reference[..colon], reference[(colon + 1)..]);

        return new ImageName(reference, tag, digest);
    }
}
