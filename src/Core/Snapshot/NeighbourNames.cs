using System;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// Which files beside the Dockerfiles findings and fixes lie in, by their names alone: an editor is given those too, so that it can show and
/// mend them. Configuration files are not among them: an editor knows them already, and would hold them twice.
/// </summary>
public static class NeighbourNames
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a file is an ignore file, says what a Go module or workspace is, or how Dockerfiles are built.</summary>
    /// <param name="path">Path below the root, parts separated by <c>/</c>.</param>
    public static bool IsNeighbour(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "go.mod" or "go.work" || name.EndsWith(".dockerignore", AnyCase) || CompanionNames.IsCompanion(name);
    }
}
