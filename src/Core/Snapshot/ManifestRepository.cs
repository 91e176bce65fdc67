using System.Collections.Generic;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// The tree as a manifest remembers it. What was not asked when the manifest was recorded is unknown now, and so is everything
/// when there is no manifest, when it is of another version or when it is not whole.
/// </summary>
public sealed class ManifestRepository : RepositorySnapshot
{
    private readonly Dictionary<string, FileReading> _files;
    private readonly Dictionary<string, FolderReading> _folders;

    internal ManifestRepository(string root, Dictionary<string, FileReading> files, Dictionary<string, FolderReading> folders)
    {
        Root = root;
        _files = files;
        _folders = folders;
    }

    /// <summary>The manifest that remembers nothing; its root is the empty text.</summary>
    public static ManifestRepository Empty { get; } = new("", [], []);

    /// <inheritdoc/>
    public override string Root { get; }

    /// <summary>Reads the text of a manifest; never throws because of what it says.</summary>
    public static ManifestRepository Parse(string manifest) => ManifestReader.Read(manifest) ?? Empty;

    /// <inheritdoc/>
    public override FileReading Read(string path) => _files.TryGetValue(path, out var reading) ? reading : default;

    /// <inheritdoc/>
    public override FolderReading List(string path) => _folders.TryGetValue(path, out var reading) ? reading : default;
}
