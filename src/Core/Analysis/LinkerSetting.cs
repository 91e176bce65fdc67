using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Why a flag <c>-X</c> of the linker sets nothing.</summary>
internal enum LinkerSettingFault
{
    /// <summary>It sets something, or that is not known.</summary>
    Unknown,

    /// <summary>The import path of the main package stands where the linker knows it as <c>main</c>.</summary>
    PathOfMain,

    /// <summary>The module has no such package.</summary>
    NoPackage,

    /// <summary>The package has no such variable.</summary>
    NoVariable,

    /// <summary>The variable is no string, or starts with something that is no constant.</summary>
    NotSettable,
}

/// <summary>A flag <c>-X path.name=value</c> of the linker that names nothing which the linker can set.</summary>
/// <param name="Package">The path as given.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Fault">What is wrong.</param>
/// <remarks>Source: <c>go doc cmd/link</c>, flag -X; runs of Go 1.24.4 and 1.27.3.</remarks>
internal sealed record LinkerSetting(GoWord Package, GoWord Name, LinkerSettingFault Fault)
{
    /// <summary>Path and name, as they stand in the file.</summary>
    public TextSpan Where => TextSpan.FromBounds(Package.Span.Start, Name.Span.End);

    /// <summary>A variable of the package that may have been meant; <c>null</c> when none is near.</summary>
    public string? Near { get; init; }

    /// <summary>Where the variable stands that cannot be set, or the one that is near.</summary>
    public SourceSpan? Variable { get; init; }
}
