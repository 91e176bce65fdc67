using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>A go.mod file. What cannot be understood is a fault beside it; everything else is there nevertheless.</summary>
internal sealed class ModuleFile
{
    private readonly ModuleDirectives _directives;

    private ModuleFile(SourceText source, ModuleDirectives directives)
    {
        Source = source;
        _directives = directives;
    }

    public SourceText Source { get; }

    /// <summary>The go line; <c>null</c> when there is none, or none that can be read (then there is a fault).</summary>
    public GoLine? Go => _directives.Go;

    public ToolchainLine? Toolchain => _directives.Toolchain;

    /// <summary>The path of the module; <c>null</c> when the line is missing.</summary>
    public ModulePathLine? Module => _directives.Module;

    public IReadOnlyList<ModuleRequirement> Requires => _directives.Requires;

    public IReadOnlyList<ModuleReplacement> Replaces => _directives.Replaces;

    public IReadOnlyList<ModuleExclusion> Excludes => _directives.Excludes;

    public IReadOnlyList<ModuleRetraction> Retracts => _directives.Retracts;

    public IReadOnlyList<ModulePathLine> Tools => _directives.Tools;

    public IReadOnlyList<ModulePathLine> Ignores => _directives.Ignores;

    public IReadOnlyList<GodebugLine> Godebugs => _directives.Godebugs;

    public IReadOnlyList<ModuleFault> Faults => _directives.Faults;

    /// <summary>The version that the module asks for: its go line, 1.16 without one; <c>null</c> when the line cannot be read.</summary>
    public GoVersion? RequiredVersion => Go is { } line ? line.Version : Faults.Count > 0 ? null : GoVersion.OfModuleWithoutGoLine;

    public static ModuleFile Parse(SourceText source) => new(source, ModuleDirectives.OfModule(source));
}
