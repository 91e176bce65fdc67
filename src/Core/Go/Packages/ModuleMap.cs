using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>A module file and the folder in which it lies, relative to the root of the context.</summary>
/// <param name="Folder">The folder; the root is the empty text.</param>
/// <param name="File">The file.</param>
internal readonly record struct PlacedModule(string Folder, ModuleFile File);

/// <summary>A workspace file and the folder in which it lies, relative to the root of the context.</summary>
/// <param name="Folder">The folder; the root is the empty text.</param>
/// <param name="File">The file.</param>
internal readonly record struct PlacedWorkspace(string Folder, WorkspaceFile File);

/// <summary>In which folder an import path lies, as far as the modules of the repository say it.</summary>
internal sealed class ModuleMap
{
    private readonly Dictionary<string, string?> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly string? _vendorFolder;

    private ModuleMap(string? vendorFolder) => _vendorFolder = vendorFolder;

    /// <summary>The map of a single module.</summary>
    /// <param name="module">The module that is built.</param>
    /// <param name="vendorFolder">The vendor folder when the build takes its dependencies from there; otherwise <c>null</c>.</param>
    public static ModuleMap Of(PlacedModule module, string? vendorFolder = null) => Of([module], null, vendorFolder);

    /// <summary>The map of a workspace.</summary>
    /// <param name="modules">Its members that can be seen; a member that is not among them is looked for nowhere.</param>
    /// <param name="workspace">The workspace file; <c>null</c> without one.</param>
    /// <param name="vendorFolder">The vendor folder when the build takes its dependencies from there; otherwise <c>null</c>.</param>
    public static ModuleMap Of(IReadOnlyList<PlacedModule> modules, PlacedWorkspace? workspace, string? vendorFolder = null)
    {
        var map = new ModuleMap(vendorFolder);
        foreach (var module in modules)
            map.AddOwn(module);

        if (workspace is { } placed)
            map.AddReplacements(placed.File.Replaces, placed.Folder, []);

        foreach (var module in modules)
            map.AddReplacements(module.File.Replaces, module.Folder, module.File.Requires);

        foreach (var module in modules)
        {
            foreach (var requirement in module.File.Requires)
                map.Add(requirement.Path, null);
        }

        return map;
    }

    /// <summary>The folder of an import path; <c>null</c> when it lies outside of the repository or nobody knows where.</summary>
    public string? FolderOf(string importPath)
    {
        var module = ModuleOf(importPath);
        if (module is not null && _own.Contains(module))
            return FolderIn(module, importPath);

        if (_vendorFolder is not null)
            return FolderPath.Join(_vendorFolder, importPath);

        return module is null ? null : FolderIn(module, importPath);
    }

    /// <summary>Whether dependencies come from a vendor folder.</summary>
    public bool UsesVendor => _vendorFolder is not null;

    /// <summary>Whether some module that is built, replaced or required may hold the import path.</summary>
    public bool Knows(string importPath) => ModuleOf(importPath) is not null;

    /// <summary>Whether the import path belongs to a module that is built here.</summary>
    public bool IsOwn(string importPath) => ModuleOf(importPath) is { } module && _own.Contains(module);

    private string? FolderIn(string module, string importPath) =>
        _folders[module] is { } folder ? FolderPath.Join(folder, importPath.Substring(module.Length).TrimStart('/')) : null;

    /// <summary>The longest known module path that the import path starts with.</summary>
    private string? ModuleOf(string importPath)
    {
        for (var path = importPath; path.Length > 0;)
        {
            if (_folders.ContainsKey(path))
                return path;

            var slash = path.LastIndexOf('/');
            path = slash < 0 ? "" : path.Substring(0, slash);
        }

        return null;
    }

    private void AddOwn(PlacedModule module)
    {
        if (module.File.Module is not { } line)
            return;

        Add(line.Path, module.Folder);
        _own.Add(line.Path);
    }

    private void AddReplacements(IReadOnlyList<ModuleReplacement> replacements, string from, IReadOnlyList<ModuleRequirement> requirements)
    {
        foreach (var replacement in replacements)
        {
            var isChosen = replacement.OldVersion is null || IsRequired(replacement.OldPath, replacement.OldVersion, requirements);
            Add(replacement.OldPath, replacement.IsLocal && isChosen ? FolderPath.Join(from, replacement.NewPath) : null);
        }
    }

    private static bool IsRequired(string path, string version, IReadOnlyList<ModuleRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            if (requirement.Path == path && requirement.Version == version)
                return true;
        }

        return false;
    }

    /// <summary>What is said first holds: own modules, then the workspace, then the modules themselves.</summary>
    private void Add(string path, string? folder)
    {
        if (path.Length > 0 && !_folders.ContainsKey(path))
            _folders.Add(path, folder);
    }
}
