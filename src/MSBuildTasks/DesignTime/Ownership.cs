using System;
using System.Collections.Generic;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>
/// Which project shows the findings of a Dockerfile in an editor, so that it is one and each project comes to the same answer
/// alone: the one in whose folder the Dockerfile lies, the deepest of them; outside of all folders the first.
/// </summary>
internal sealed class Ownership
{
    private readonly string? _self;
    private readonly IReadOnlyList<string> _projects;
    private readonly Dictionary<string, List<string>> _byFolder = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _usesPackage;
    private readonly Dictionary<string, bool> _uses = new(StringComparer.Ordinal);

    /// <param name="self">Path of the project that asks, or <c>null</c> when it lies outside of the root.</param>
    /// <param name="projects">Paths of all projects below the root in ordinal order.</param>
    /// <param name="usesPackage">Whether a project uses the package; asked as seldom as the answer allows.</param>
    public Ownership(string? self, IReadOnlyList<string> projects, Func<string, bool> usesPackage)
    {
        _self = self;
        _projects = projects;
        _usesPackage = usesPackage;
        foreach (var project in projects)
        {
            var folder = FolderOf(project);
            if (!_byFolder.TryGetValue(folder, out var here))
                _byFolder.Add(folder, here = []);

            here.Add(project);
        }

        if (self is not null)
            _uses[self] = true;
    }

    /// <summary>Whether it is the asking project that shows this Dockerfile. One outside of the root shows what no other would.</summary>
    public bool IsMine(string dockerfile) => FindOwner(dockerfile) is { } owner ? owner == _self : _self is null;

    /// <summary>Path of the project that shows a Dockerfile; <c>null</c> when no project below the root does.</summary>
    public string? FindOwner(string dockerfile)
    {
        for (var folder = FolderOf(dockerfile); ; folder = FolderOf(folder))
        {
            if (_byFolder.TryGetValue(folder, out var here) && FirstUser(here) is { } owner)
                return owner;

            if (folder.Length == 0)
                return FirstUser(_projects);
        }
    }

    private string? FirstUser(IReadOnlyList<string> projects)
    {
        foreach (var project in projects)
        {
            if (Uses(project))
                return project;
        }

        return null;
    }

    private bool Uses(string project)
    {
        if (!_uses.TryGetValue(project, out var uses))
            _uses.Add(project, uses = _usesPackage(project));

        return uses;
    }

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }
}
