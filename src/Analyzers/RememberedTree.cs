using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using GoContainerGuard.Configuration;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Analyzers;

/// <summary>A manifest and what is looked up in it. It is made once for each text of a manifest, however many edits come, and goes with it.</summary>
internal sealed class RememberedTree
{
    private static readonly ConditionalWeakTable<SourceText, RememberedTree> Known = new();

    private readonly Dictionary<string, string> _livePaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dockerfiles = new(StringComparer.Ordinal);
    private readonly HashSet<SaidPlace> _saidElsewhere;

    private RememberedTree(ManifestRepository manifest)
    {
        Manifest = manifest;
        Preset = Presets.TryRead(manifest.Settings.Preset, out var preset) ? preset : default;
        _saidElsewhere = [.. manifest.SaidElsewhere];
        foreach (var path in manifest.Dockerfiles)
        {
            _dockerfiles.Add(path);
            _livePaths[FullPath(path)] = path;
        }

        foreach (var path in manifest.Neighbours)
        {
            // The places of what a YAML file says are those of the text that was recorded.
            if (manifest.ReadDocument(path) is null)
                _livePaths[FullPath(path)] = path;
        }
    }

    public static RememberedTree Empty { get; } = new(ManifestRepository.Empty);

    public ManifestRepository Manifest { get; }

    /// <summary>How strict the project wants the check to be.</summary>
    public Preset Preset { get; }

    public static RememberedTree Of(SourceText manifest) =>
        Known.GetValue(manifest, static text => new RememberedTree(ManifestRepository.Parse(text.ToString())));

    public bool IsDockerfile(string path) => _dockerfiles.Contains(path);

    public bool IsSaidElsewhere(SaidPlace place) => _saidElsewhere.Contains(place);

    /// <summary>The path below the root of a file of which the editor's own text counts.</summary>
    public string? FindLivePath(string fullPath) => _livePaths.TryGetValue(fullPath, out var path) ? path : null;

    /// <summary>The absolute path of a file of the tree, in the form of this system.</summary>
    public string FullPath(string path)
    {
        var folder = Manifest.Root;
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            folder = folder.Substring(0, Math.Max(folder.LastIndexOf('/'), 0));
            path = path.Substring(3);
        }

        return (folder + "/" + path).Replace('/', Path.DirectorySeparatorChar);
    }
}
