using System.Collections.Generic;
using GoContainerGuard.Documents;
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

    private readonly ManifestContent _content;

    internal ManifestRepository(ManifestContent content) => _content = content;

    /// <summary>The manifest that remembers nothing; its root is the empty text.</summary>
    public static ManifestRepository Empty { get; } = new(new ManifestContent());

    /// <inheritdoc/>
    public override string Root => _content.Root;

    /// <summary>What the project said of the check.</summary>
    public ProjectSettings Settings => _content.Settings;

    /// <summary>Paths of the Dockerfiles that it was recorded for; their texts are not in it, since whoever reads it has fresher ones.</summary>
    public IReadOnlyCollection<string> Dockerfiles => _content.Dockerfiles;

    /// <summary>Paths of the compose and bake files of the tree.</summary>
    public IReadOnlyCollection<string> Companions => _content.Companions;

    /// <summary>Paths of the files beside the Dockerfiles that findings and fixes can lie in, as <see cref="NeighbourNames"/> knows them.</summary>
    public IReadOnlyCollection<string> Neighbours => NeighboursIn(_content.Files);

    /// <summary>Findings about files that Dockerfiles of several projects share, and that another project shows.</summary>
    public IReadOnlyCollection<SaidPlace> SaidElsewhere => _content.SaidElsewhere;

    /// <summary>Reads the text of a manifest; never throws because of what it says.</summary>
    public static ManifestRepository Parse(string manifest) => ManifestReader.Read(manifest) ?? Empty;

    internal static List<string> NeighboursIn(Dictionary<string, FileReading> files)
    {
        var neighbours = new List<string>();
        foreach (var file in files)
        {
            if (file.Value.State is ReadingState.Present && NeighbourNames.IsNeighbour(file.Key))
                neighbours.Add(file.Key);
        }

        neighbours.Sort(System.StringComparer.Ordinal);
        return neighbours;
    }

    /// <inheritdoc/>
    public override FileReading Read(string path) => _content.Files.TryGetValue(path, out var reading) ? reading : default;

    /// <inheritdoc/>
    public override FolderReading List(string path) => _content.Folders.TryGetValue(path, out var reading) ? reading : default;

    /// <inheritdoc/>
    public override GoSourceFile? ReadGoSource(string path) => _content.GoSources.TryGetValue(path, out var source) ? source : null;

    /// <inheritdoc/>
    public override Document? ReadDocument(string path) => _content.Documents.TryGetValue(path, out var document) ? document : null;
}
