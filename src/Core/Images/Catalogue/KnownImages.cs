using System.Collections.Generic;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>The images of which something is known where one Dockerfile is built: those that its team describes, then those of the catalogue.</summary>
internal sealed class KnownImages
{
    private readonly List<ImageDescription> _descriptions;

    private KnownImages(List<ImageDescription> descriptions) => _descriptions = descriptions;

    /// <summary>Those of the catalogue alone.</summary>
    public static KnownImages OfCatalogue { get; } = new([]);

    /// <summary>Those of the catalogue and of the descriptions that can be read.</summary>
    public static KnownImages Of(BuildSettings settings)
    {
        if (settings.BaseImages.Count == 0)
            return OfCatalogue;

        var descriptions = new List<ImageDescription>();
        foreach (var text in settings.BaseImages)
        {
            if (ImageDescriptionReader.Read(text) is { } description)
                descriptions.Add(description);
        }

        return new KnownImages(descriptions);
    }

    /// <summary>What is known of an image; <c>null</c> when nothing is. Of several descriptions the one with the most exact name counts, then the first.</summary>
    public BaseImage? Find(ImageReference image)
    {
        ImageDescription? nearest = null;
        foreach (var description in _descriptions)
        {
            if (description.Pattern.Matches(image) && (nearest is null || description.Pattern.Weight > nearest.Pattern.Weight))
                nearest = description;
        }

        return nearest?.Of(image, BaseImageCatalogue.Shipped) ?? BaseImageCatalogue.Shipped.Find(new ImageName(image.Name, image.Tag, image.Digest));
    }
}
