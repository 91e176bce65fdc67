using GoContainerGuard.Semantics;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>Base images that bring nothing but the search path, which BuildKit adds where an image has none.</summary>
internal sealed class EmptyImages : IImageEnvironments, IImageEnvironment
{
    public const string PathName = "PATH";

    public string WorkingDirectory => "/";

    public IImageEnvironment Of(ImageReference image) => this;

    public VariableValue Variable(string name) =>
        name == PathName ? VariableValue.Of("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin") : VariableValue.Unset;
}
