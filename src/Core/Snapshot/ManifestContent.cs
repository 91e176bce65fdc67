using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;

namespace GoContainerGuard.Snapshot;

/// <summary>All that a manifest remembers.</summary>
internal sealed record ManifestContent
{
    public string Root { get; init; } = "";

    public ProjectSettings Settings { get; init; } = ProjectSettings.None;

    public IReadOnlyCollection<string> Dockerfiles { get; init; } = [];

    public IReadOnlyCollection<string> Companions { get; init; } = [];

    public IReadOnlyCollection<SaidPlace> SaidElsewhere { get; init; } = [];

    public Dictionary<string, FileReading> Files { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, FolderReading> Folders { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, GoSourceFile> GoSources { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, Document> Documents { get; init; } = new(StringComparer.Ordinal);
}
