using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Analyzers;

/// <summary>
/// The additional files that are ours. The manifest is known by its name and names the Dockerfiles: metadata of items would travel in a
/// generated file that design-time builds and real builds share, and each would undo what the other wrote.
/// </summary>
internal sealed class HandedOver
{
    private readonly Dictionary<string, AdditionalText> _dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<AdditionalText, string> _paths = [];
    private readonly ConcurrentDictionary<SaidPlace, string> _sayers = new();
    private readonly HashSet<SaidPlace> _saidElsewhere;

    private HandedOver(ManifestRepository manifest)
    {
        Manifest = manifest;
        _saidElsewhere = [.. manifest.SaidElsewhere];
    }

    public bool IsEmpty => _paths.Count == 0;

    /// <summary>What lies beside the Dockerfiles.</summary>
    public ManifestRepository Manifest { get; }

    /// <param name="options">What the compilation was given.</param>
    /// <param name="read">Reads a manifest; a host may remember the answer for a text that it has seen.</param>
    /// <param name="cancellationToken">Ends the reading of texts.</param>
    public static HandedOver From(AnalyzerOptions options, Func<SourceText, ManifestRepository> read, CancellationToken cancellationToken)
    {
        var files = new HandedOver(FindManifest(options, read, cancellationToken));
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var dockerfile in files.Manifest.Dockerfiles)
            paths[files.FullPath(dockerfile)] = dockerfile;

        foreach (var file in options.AdditionalFiles)
        {
            if (paths.TryGetValue(file.Path, out var path) && files.FindDockerfile(path) is null)
                files.Add(path, file);
        }

        return files;
    }

    /// <summary>The path below the root of a Dockerfile of ours.</summary>
    public string? FindPath(AdditionalText file) => _paths.TryGetValue(file, out var path) ? path : null;

    public AdditionalText? FindDockerfile(string path) => _dockerfiles.TryGetValue(path, out var file) ? file : null;

    /// <summary>
    /// Whether a finding is to be said with this Dockerfile. What lies in it is; what lies in a file that others share, an ignore file or a
    /// configuration file, is said with the first one that comes to it, and with none when another project says it.
    /// </summary>
    public bool IsSaidWith(string dockerfile, Finding finding)
    {
        var place = new SaidPlace(finding.Rule.Id, finding.Where.Source.Path, finding.Where.Span);
        return place.Path == dockerfile || (!_saidElsewhere.Contains(place) && _sayers.GetOrAdd(place, dockerfile) == dockerfile);
    }

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

    private static ManifestRepository FindManifest(
        AnalyzerOptions options,
        Func<SourceText, ManifestRepository> read,
        CancellationToken cancellationToken)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (Path.GetFileName(file.Path) is ManifestRepository.FileName && file.GetText(cancellationToken) is { } text)
                return read(text);
        }

        return ManifestRepository.Empty;
    }

    private void Add(string path, AdditionalText dockerfile)
    {
        _dockerfiles[path] = dockerfile;
        _paths[dockerfile] = path;
    }
}
