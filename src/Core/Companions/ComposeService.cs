using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>A service of compose files, from what is said of it to what is built (Compose specification: "Compose Build Specification").</summary>
internal static class ComposeService
{
    /// <summary>A service that extends another one that extends another one, and so on, is followed so far.</summary>
    private const int MostExtensions = 16;

    private static readonly string[] SourceKeys = ["context", "dockerfile", "dockerfile_inline", "target"];

    private static readonly string[] RunningKeys = ["command", "configs", "entrypoint", "environment", "healthcheck", "post_start", "secrets", "volumes", "volumes_from"];

    /// <summary>Adds what a file says of a service, and below it what it extends in that file.</summary>
    public static void AddTo(Layers layers, Layer file, string name) => AddTo(layers, file, name, 0);

    /// <summary>What is built; <c>null</c> when nothing is.</summary>
    /// <param name="name">The name of the service.</param>
    /// <param name="where">Where it is written.</param>
    /// <param name="service">What is said of it.</param>
    public static CompanionBuild? Build(string name, SourceSpan where, Layers service)
    {
        var build = BuildOf(service);
        if (build.IsEmpty)
            return null;

        var context = build.Value("context", Interpolation.InCompose, where) ?? new CompanionValue(".", where);
        return new CompanionBuild
        {
            Name = name,
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
            MayFetchPrograms = ComposeStart.MayFetchPrograms(service),
            HasOwnRuntime = ComposeStart.HasOwnRuntime(service),
            HasProfile = service.Find("profiles")?.Node is not (null or DocumentScalar { IsNull: true } or DocumentList { Items.Count: 0 }),
            Environment = service.Pairs("environment", Interpolation.OfScalar),
            HasOwnSurroundings = service.IsOpen || service.Find("env_file") is not null || service.Find("user") is not null,
            Volumes = ComposeVolumes.Of(service, where),
        };
    }

    /// <summary>What some layers of a service speak of.</summary>
    public static ServiceParts Says(Layers service)
    {
        var build = BuildOf(service);
        var names = service.IsOpen || build.IsOpen || service.Find("image") is not null || Array.Exists(SourceKeys, key => build.Find(key) is not null);
        var runs = names || !build.IsEmpty || Array.Exists(RunningKeys, key => service.Find(key) is not null);
        return (names ? ServiceParts.Source : ServiceParts.None) | (runs ? ServiceParts.Running : ServiceParts.None);
    }

    /// <summary>What is said of how a service is built.</summary>
    public static Layers BuildOf(Layers service) => service.Below("build", AsMapping);

    private static void AddTo(Layers layers, Layer file, string name, int depth)
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
            AddTo(layers, file, parent, depth + 1);
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
