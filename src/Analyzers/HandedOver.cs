using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoContainerGuard.Analyzers;

/// <summary>
/// The additional files that are ours. The manifest is known by its name and names the Dockerfiles: metadata of items would travel in a
/// generated file that design-time builds and real builds share, and each would undo what the other wrote.
/// </summary>
internal sealed class HandedOver
{
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<AdditionalText, string> _dockerfiles = [];
    private readonly ConcurrentDictionary<SaidPlace, string> _sayers = new();
    private readonly RememberedTree _tree;

    private HandedOver(RememberedTree tree) => _tree = tree;

    public bool IsEmpty => _dockerfiles.Count == 0;

    /// <summary>What lies beside the Dockerfiles.</summary>
    public ManifestRepository Manifest => _tree.Manifest;

    /// <summary>The paths below the root of the Dockerfiles that are there.</summary>
    public IReadOnlyCollection<string> Dockerfiles => _dockerfiles.Values;

    /// <param name="options">What the compilation was given.</param>
    /// <param name="cancellationToken">Ends the reading of texts.</param>
    public static HandedOver From(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = new HandedOver(FindTree(options, cancellationToken));
        if (files.Manifest.Dockerfiles.Count == 0)
            return files;

        foreach (var file in options.AdditionalFiles)
        {
            if (files._tree.FindLivePath(file.Path) is { } path && !files._files.ContainsKey(path))
                files.Add(path, file);
        }

        return files;
    }

    /// <summary>The path below the root of a Dockerfile of ours.</summary>
    public string? FindPath(AdditionalText file) => _dockerfiles.TryGetValue(file, out var path) ? path : null;

    public bool IsDockerfile(string path) => _tree.IsDockerfile(path);

    /// <summary>A file of the tree that the editor holds, be it a Dockerfile or one that lies beside it.</summary>
    public AdditionalText? Find(string path) => _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>What a check of a Dockerfile of ours finds at this moment, suppressed findings and those in shared files too.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<Finding> Check(string dockerfile, CancellationToken cancellationToken)
    {
        var input = new GuardInput
        {
            Repository = new LiveRepository(this, cancellationToken),
            Dockerfiles = [dockerfile],
            Companions = Manifest.Companions,
            Preset = _tree.Preset,
            Baseline = Manifest.Settings.Baseline,
        };
        return Guard.Check(input, cancellationToken).Findings;
    }

    /// <summary>
    /// Whether a finding is to be said, with this Dockerfile. What lies in it is, unless it is suppressed; what lies in a file that others share, an ignore file or a
    /// configuration file, is said with the first one that comes to it, and with none when another project says it.
    /// </summary>
    public bool IsSaidWith(string dockerfile, Finding finding)
    {
        if (finding.Suppression is not null || finding.Where.Source.Path == dockerfile)
            return finding.Suppression is null;

        var place = new SaidPlace(finding.Rule.Id, finding.Where.Source.Path, finding.Where.Span);
        return !_tree.IsSaidElsewhere(place) && _sayers.GetOrAdd(place, dockerfile) == dockerfile;
    }

    /// <summary>The absolute path of a file of the tree, in the form of this system.</summary>
    public string FullPath(string path) => _tree.FullPath(path);

    private static RememberedTree FindTree(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(ManifestRepository.FileName, StringComparison.Ordinal)
                && Path.GetFileName(file.Path) is ManifestRepository.FileName
                && file.GetText(cancellationToken) is { } text)
            {
                return RememberedTree.Of(text);
            }
        }

        return RememberedTree.Empty;
    }

    private void Add(string path, AdditionalText file)
    {
        _files.Add(path, file);
        if (_tree.IsDockerfile(path))
            _dockerfiles.Add(file, path);
    }
}
