using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>
/// The services of a compose file that are built. A file that is laid over the main one of its folder says only what differs; the rest is taken
/// from there.
/// </summary>
internal sealed class ComposeReader
{
    private readonly Layer _file;
    private readonly ComposeFolder _folder;
    private readonly List<CompanionBuild> _builds = [];
    private readonly List<CompanionVolume> _volumesOfImages = [];

    private ComposeReader(Layer file, ComposeFolder folder)
    {
        _file = file;
        _folder = folder;
    }

    /// <summary>Reads a file that a reader of YAML has understood.</summary>
    /// <param name="source">The file.</param>
    /// <param name="root">What it says.</param>
    /// <param name="folder">The compose files of its folder.</param>
    public static CompanionFile Read(SourceText source, DocumentNode? root, ComposeFolder folder)
    {
        var file = new CompanionFile(source);
        if (root is not DocumentMapping mapping)
            return file;

        var reader = new ComposeReader(new Layer(mapping, source), folder);
        reader.ReadServices();
        return file with
        {
            Builds = reader._builds,
            VolumesOfImages = reader._volumesOfImages,
            VersionKey = mapping.FindEntry("version")?.Key.Span,
        };
    }

    private void ReadServices()
    {
        var path = _file.Source.Path;
        var main = _folder.MainOf(path);
        foreach (var entry in (_file.Find("services")?.Node as DocumentMapping)?.Entries ?? [])
        {
            var layers = new Layers();
            ComposeService.AddTo(layers, _file, entry.Key.Text);
            if (main is { } below)
                ComposeService.AddTo(layers, below, entry.Key.Text);

            var where = new SourceSpan(_file.Source, entry.Key.Span);
            if (ComposeService.Build(entry.Key.Text, where, layers) is { } build)
                _builds.Add(build with { Ways = _folder.WaysOf(path, entry.Key.Text) });
            else
                _volumesOfImages.AddRange(ComposeVolumes.Of(layers, where));
        }
    }
}
