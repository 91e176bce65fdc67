using System.Collections.Generic;
using GoContainerGuard.Go;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// The tree as a manifest remembers it. What was not asked when the manifest was recorded is unknown now, and so is everything
/// when there is no manifest, when it is of another version or when it is not whole.
/// </summary>
public sealed class ManifestRepository : RepositorySnapshot
{
    /// <summary>Name of the file by which a manifest is known among other files.</summary>
    public const string FileName = "GoContainerGuard.manifest.txt";

    private readonly Dictionary<string, FileReading> _files;
    private readonly Dictionary<string, FolderReading> _folders;
    private readonly Dictionary<string, GoSourceFile> _goSources;

    internal ManifestRepository(
        string root,
        IReadOnlyList<string> dockerfiles,
        IReadOnlyCollection<SaidPlace> saidElsewhere,
        Dictionary<string, FileReading> files,
        Dictionary<string, FolderReading> folders,
        Dictionary<string, GoSourceFile> goSources)
    {
        Root = root;
        Dockerfiles = dockerfiles;
        SaidElsewhere = saidElsewhere;
        _files = files;
        _folders = folders;
        _goSources = goSources;
    }

    /// <summary>The manifest that remembers nothing; its root is the empty text.</summary>
    public static ManifestRepository Empty { get; } = new("", [], [], [], [], []);

    /// <inheritdoc/>
    public override string Root { get; }

    /// <summary>Paths of the Dockerfiles that it was recorded for; their texts are not in it, since whoever reads it has fresher ones.</summary>
    public IReadOnlyList<string> Dockerfiles { get; }

    /// <summary>Findings about files that Dockerfiles of several projects share, and that another project shows.</summary>
    public IReadOnlyCollection<SaidPlace> SaidElsewhere { get; }

    /// <summary>Reads the text of a manifest; never throws because of what it says.</summary>
    public static ManifestRepository Parse(string manifest) => ManifestReader.Read(manifest) ?? Empty;

    /// <inheritdoc/>
    public override FileReading Read(string path) => _files.TryGetValue(path, out var reading) ? reading : default;

    /// <inheritdoc/>
    public override FolderReading List(string path) => _folders.TryGetValue(path, out var reading) ? reading : default;

    /// <inheritdoc/>
    public override GoSourceFile? ReadGoSource(string path) => _goSources.TryGetValue(path, out var source) ? source : null;
}
