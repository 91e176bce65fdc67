using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>A go.work file.</summary>
internal sealed class WorkspaceFile
{
    private readonly ModuleDirectives _directives;

    private WorkspaceFile(SourceText source, ModuleDirectives directives)
    {
        Source = source;
        _directives = directives;
    }

    public SourceText Source { get; }

    /// <summary>The go line; <c>null</c> when there is none, or none that can be read (then there is a fault).</summary>
    public GoLine? Go => _directives.Go;

    public ToolchainLine? Toolchain => _directives.Toolchain;

    /// <summary>The folders of the members, relative to the folder of this file.</summary>
    public IReadOnlyList<ModulePathLine> Uses => _directives.Uses;

    public IReadOnlyList<ModuleReplacement> Replaces => _directives.Replaces;

    public IReadOnlyList<GodebugLine> Godebugs => _directives.Godebugs;

    public IReadOnlyList<ModuleFault> Faults => _directives.Faults;

    /// <summary>The version that the workspace asks for: its go line, 1.18 without one; <c>null</c> when the line cannot be read.</summary>
    public GoVersion? RequiredVersion => Go is { } line ? line.Version : Faults.Count > 0 ? null : GoVersion.OfWorkspaceWithoutGoLine;

    public static WorkspaceFile Parse(SourceText source) => new(source, ModuleDirectives.OfWorkspace(source));
}
