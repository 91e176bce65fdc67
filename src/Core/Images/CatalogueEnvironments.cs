using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images;

/// <summary>The environments of base images, as the catalogue and the team's own descriptions have them.</summary>
internal sealed class CatalogueEnvironments(KnownImages images) : IImageEnvironments
{
    /// <summary>Those of the catalogue alone.</summary>
    public static CatalogueEnvironments Instance { get; } = new(KnownImages.OfCatalogue);

    /// <summary>Those that are known where a Dockerfile is built in a certain way.</summary>
    public static CatalogueEnvironments For(BuildSettings settings) => settings.BaseImages.Count == 0 ? Instance : new CatalogueEnvironments(KnownImages.Of(settings));

    public IImageEnvironment? Of(ImageReference image) => images.Find(image) is { } facts ? new Environment(facts) : null;

    private sealed class Environment(BaseImage facts) : IImageEnvironment
    {
        public string? WorkingDirectory => facts.WorkingDirectory;

        public VariableValue Variable(string name)
        {
            if (facts.Environment.TryGetValue(name, out var value))
                return VariableValue.Of(value);

            return facts.IsEnvironmentComplete || facts.Variable(name) == Presence.Absent ? VariableValue.Unset : VariableValue.Unknown(UnknownReason.BaseImage);
        }
    }
}
