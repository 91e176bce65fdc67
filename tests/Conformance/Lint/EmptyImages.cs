using GoContainerGuard.Semantics;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>Base images that bring nothing but the search path, which BuildKit adds where an image has none.</summary>
internal sealed class EmptyImages : IImageEnvironments
{
    public const string PathName = "PATH";

    public VariableValue Variable(ImageReference image, string name) =>
        name == PathName ? VariableValue.Of("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin") : VariableValue.Unset;

    public string? WorkingDirectory(ImageReference image) => "/";
}
