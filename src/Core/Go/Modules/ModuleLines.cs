using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Something in a module or workspace file that the go command refuses.</summary>
/// <param name="Kind">Which sort of fault.</param>
/// <param name="Message">What is so, in our words.</param>
/// <param name="Span">Where.</param>
internal readonly record struct ModuleFault(ModuleFaultKind Kind, string Message, TextSpan Span);

internal enum ModuleFaultKind
{
    /// <summary>The characters do not form statements.</summary>
    Syntax,

    /// <summary>A known directive with arguments that it does not take, or given twice.</summary>
    Usage,

    /// <summary>A directive that no Go known here has; a newer one may.</summary>
    UnknownDirective,
}

/// <summary>A go line.</summary>
/// <param name="Text">The version as written.</param>
/// <param name="Version">The version; <c>null</c> when its form is allowed in the file and yet names no version.</param>
/// <param name="Span">The version.</param>
internal readonly record struct GoLine(string Text, GoVersion? Version, TextSpan Span);

/// <summary>A toolchain line: a preference, never a need.</summary>
/// <param name="Name">As written: <c>go1.27.1</c> or <c>default</c>.</param>
/// <param name="Version">The version in the name; <c>null</c> when there is none.</param>
/// <param name="Span">The name.</param>
internal readonly record struct ToolchainLine(string Name, GoVersion? Version, TextSpan Span);

/// <summary>A line with one path: <c>module</c>, <c>tool</c>, <c>ignore</c>, <c>use</c>.</summary>
/// <param name="Path">The path without quotes.</param>
/// <param name="Span">The path as written.</param>
internal readonly record struct ModulePathLine(string Path, TextSpan Span);

/// <summary>One required module.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Version">Its version.</param>
/// <param name="Indirect">Whether the line carries the comment <c>// indirect</c>.</param>
/// <param name="Span">Path and version as written.</param>
internal readonly record struct ModuleRequirement(string Path, string Version, bool Indirect, TextSpan Span);

/// <summary>One excluded module version.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Version">Its version.</param>
/// <param name="Span">Path and version as written.</param>
internal readonly record struct ModuleExclusion(string Path, string Version, TextSpan Span);

/// <summary>Versions that their author took back; both ends belong to them and may be equal.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Span">The versions as written.</param>
internal readonly record struct ModuleRetraction(string Low, string High, TextSpan Span);

/// <summary>A module in the place of another.</summary>
/// <param name="OldPath">The module that is replaced.</param>
/// <param name="OldVersion">Its version; <c>null</c> for every version.</param>
/// <param name="NewPath">A module path, or a folder when there is no version.</param>
/// <param name="NewVersion">The version of the new module; <c>null</c> for a folder.</param>
/// <param name="Span">From the old path to the end.</param>
/// <param name="NewPathSpan">The new path as written.</param>
internal readonly record struct ModuleReplacement(
    string OldPath, string? OldVersion, string NewPath, string? NewVersion, TextSpan Span, TextSpan NewPathSpan)
{
    /// <summary>Whether a folder stands in for the module.</summary>
    public bool IsLocal => NewVersion is null;
}

/// <summary>One setting of a godebug line.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Both as written.</param>
internal readonly record struct GodebugLine(string Key, string Value, TextSpan Span);
