using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images;

/// <summary>The environments of base images, as the catalogue has them.</summary>
internal sealed class CatalogueEnvironments : IImageEnvironments
{
    public static CatalogueEnvironments Instance { get; } = new();

    public IImageEnvironment? Of(ImageReference image) =>
        BaseImageCatalogue.Shipped.Find(new ImageName(image.Name, image.Tag, image.Digest)) is { } facts ? new Environment(facts) : null;

    private sealed class Environment(BaseImage facts) : IImageEnvironment
    {
        public string? WorkingDirectory => facts.WorkingDirectory;

        public VariableValue Variable(string name)
        {
            if (facts.Environment.TryGetValue(name, out var value))
                return VariableValue.Of(value);

            return facts.IsEnvironmentComplete ? VariableValue.Unset : VariableValue.Unknown(UnknownReason.BaseImage);
        }
    }
}
