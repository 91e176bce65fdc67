using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>
/// The services of a compose file that are built (Compose specification: "Compose Build Specification"). A file that is laid over the main one
/// of its folder says only what differs; the rest is taken from there.
/// </summary>
internal sealed class ComposeReader
{
    /// <summary>A service that extends another one that extends another one, and so on, is followed so far.</summary>
    private const int MostExtensions = 16;

    private readonly Layer _file;
    private readonly Layer? _main;
    private readonly List<CompanionBuild> _builds = [];
    private readonly List<CompanionVolume> _volumesOfImages = [];

    private ComposeReader(Layer file, Layer? main)
    {
        _file = file;
        _main = main;
    }

    /// <summary>Reads a file that a reader of YAML has understood.</summary>
    /// <param name="source">The file.</param>
    /// <param name="root">What it says.</param>
    /// <param name="main">The file that it is laid over; <c>null</c> when it stands for itself.</param>
    public static CompanionFile Read(SourceText source, DocumentNode? root, Layer? main)
    {
        var file = new CompanionFile(source);
        if (root is not DocumentMapping mapping)
            return file;

        var reader = new ComposeReader(new Layer(mapping, source), main);
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
        foreach (var entry in (_file.Find("services")?.Node as DocumentMapping)?.Entries ?? [])
        {
            var layers = new Layers();
            AddService(layers, _file, entry.Key.Text, 0);
            if (_main is { } main)
                AddService(layers, main, entry.Key.Text, 0);

            if (Build(entry.Key, layers) is { } build)
                _builds.Add(build);
            else
                _volumesOfImages.AddRange(ComposeVolumes.Of(layers, new SourceSpan(_file.Source, entry.Key.Span)));
        }
    }

    private static void AddService(Layers layers, Layer file, string name, int depth)
    {
        if (file.Find("services")?.Find(name) is not { } service)
        {
            if (depth > 0)
                layers.Open();

            return;
        }

        layers.Add(service);
        if (service.Find("extends") is not { } extends)
            return;

        if (Extended(extends) is { } parent && depth < MostExtensions)
            AddService(layers, file, parent, depth + 1);
        else
            layers.Open();
    }

    // A service of the same file; another file has folders of its own.
    private static string? Extended(Layer extends)
    {
        if (extends.Node is DocumentScalar name)
            return Interpolation.InCompose(name.Text);

        return extends.Find("file") is null && extends.Find("service")?.Node is DocumentScalar service ? Interpolation.InCompose(service.Text) : null;
    }

    private CompanionBuild? Build(DocumentScalar name, Layers service)
    {
        var build = service.Below("build", AsMapping);
        if (build.IsEmpty)
            return null;

        var where = new SourceSpan(_file.Source, name.Span);
        var context = build.Value("context", Interpolation.InCompose, where) ?? new CompanionValue(".", where);
        return new CompanionBuild
        {
            Name = name.Text,
            Where = where,
            Context = context,
            Dockerfile = build.Value("dockerfile", Interpolation.InCompose, context.Where) ?? new CompanionValue("Dockerfile", context.Where),
            HasInlineDockerfile = build.Find("dockerfile_inline") is not null,
            Target = build.Value("target", Interpolation.InCompose, where),
            Arguments = build.Pairs("args", Interpolation.OfScalar),
            Platforms = Platforms(service, build),
            NamedContexts = build.Pairs("additional_contexts", Interpolation.OfScalar),
            Health = ComposeHealth.Of(service.Below("healthcheck")),
            HasOwnCommand = service.IsOpen || service.Find("command") is not null || service.Find("entrypoint") is not null,
            Environment = service.Pairs("environment", Interpolation.OfScalar),
            HasOwnSurroundings = service.IsOpen || service.Find("env_file") is not null || service.Find("user") is not null,
            Volumes = ComposeVolumes.Of(service, where),
        };
    }

    private static List<string> Platforms(Layers service, Layers build)
    {
        var platforms = build.Texts("platforms", Interpolation.InCompose);
        if (platforms.Count == 0 && service.Find("platform")?.Node is DocumentScalar platform && Interpolation.InCompose(platform.Text) is { Length: > 0 } only)
            platforms.Add(only);

        return platforms;
    }

    // "build: ./api" is short for a context.
    private static DocumentNode AsMapping(DocumentNode node) => node is DocumentScalar { IsNull: false } context
        ? new DocumentMapping([new DocumentEntry(new DocumentScalar("context", IsQuoted: false, node.Span), context)], node.Span)
        : node;
}
