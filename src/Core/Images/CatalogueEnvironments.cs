using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images;

/// <summary>The environments of base images, as the catalogue has them.</summary>
internal sealed class CatalogueEnvironments : IImageEnvironments
{
    public static CatalogueEnvironments Instance { get; } = new();

    public VariableValue Variable(ImageReference image, string name)
    {
        if (Find(image) is not { } facts)
            return VariableValue.Unknown(UnknownReason.BaseImage);

        if (facts.Environment.TryGetValue(name, out var value))
            return VariableValue.Of(value);

        return facts.IsEnvironmentComplete ? VariableValue.Unset : VariableValue.Unknown(UnknownReason.BaseImage);
    }

    public string? WorkingDirectory(ImageReference image) => Find(image)?.WorkingDirectory;

    private static BaseImage? Find(ImageReference image) => BaseImageCatalogue.Shipped.Find(new ImageName(image.Name, image.Tag, image.Digest));
}
