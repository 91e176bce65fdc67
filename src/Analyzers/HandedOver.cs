using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Analyzers;

/// <summary>The additional files that are ours, told from others by the metadata that the design-time build gave them.</summary>
internal sealed class HandedOver
{
    private const string KindKey = "build_metadata.AdditionalFiles.GoContainerGuard";
    private const string PathKey = "build_metadata.AdditionalFiles.GoContainerGuardPath";

    private readonly Dictionary<string, AdditionalText> _dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<AdditionalText, string> _paths = [];

    private HandedOver()
    {
    }

    public bool IsEmpty => _paths.Count == 0;

    /// <summary>What lies beside the Dockerfiles; without a manifest nothing is known of it.</summary>
    public ManifestRepository Manifest { get; private set; } = ManifestRepository.Empty;

    /// <param name="options">What the compilation was given.</param>
    /// <param name="read">Reads a manifest; a host may remember the answer for a text that it has seen.</param>
    /// <param name="cancellationToken">Ends the reading of texts.</param>
    public static HandedOver From(AnalyzerOptions options, Func<SourceText, ManifestRepository> read, CancellationToken cancellationToken)
    {
        var files = new HandedOver();
        foreach (var file in options.AdditionalFiles)
        {
            var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (!metadata.TryGetValue(KindKey, out var kind))
                continue;

            switch (kind)
            {
                case "Dockerfile" when metadata.TryGetValue(PathKey, out var path) && path.Length > 0:
                    files._dockerfiles[path] = file;
                    files._paths[file] = path;
                    break;
                case "Manifest" when file.GetText(cancellationToken) is { } text:
                    files.Manifest = read(text);
                    break;
            }
        }

        return files;
    }

    /// <summary>The path below the root of a Dockerfile of ours.</summary>
    public string? FindPath(AdditionalText file) => _paths.TryGetValue(file, out var path) ? path : null;

    public AdditionalText? FindDockerfile(string path) => _dockerfiles.TryGetValue(path, out var file) ? file : null;
}
