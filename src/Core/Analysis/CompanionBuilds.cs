using System;
using System.Collections.Generic;
using GoContainerGuard.Companions;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What the compose and bake files of a tree build, by the Dockerfile that it is built from.</summary>
internal sealed class CompanionBuilds
{
    // Made for the first build: most trees have no such files.
    private readonly Dictionary<string, List<PlacedBuild>>? _byDockerfile;
    private readonly HashSet<SourceSpan>? _shared;
    private readonly Lazy<UpdatePlan?> _updates;

    // Nobody changes it.
    private static readonly List<PlacedBuild> Nothing = [];

    private CompanionBuilds(IReadOnlyList<CompanionFile> files, IReadOnlyList<PlacedBuild> all, Func<UpdatePlan?> readUpdates)
    {
        _updates = new Lazy<UpdatePlan?>(readUpdates);
        Files = files;
        All = all;
        if (all.Count == 0)
            return;

        _byDockerfile = new Dictionary<string, List<PlacedBuild>>(StringComparer.Ordinal);
        _shared = [];
        var giving = new Dictionary<SourceSpan, string>();
        foreach (var build in all)
            Add(build, _byDockerfile, giving, _shared);
    }

    /// <summary>Nothing said about anything.</summary>
    public static CompanionBuilds None { get; } = new([], [], static () => null);

    /// <summary>The files of which something is known.</summary>
    public IReadOnlyList<CompanionFile> Files { get; }

    /// <summary>Every build, in the order of the files.</summary>
    public IReadOnlyList<PlacedBuild> All { get; }

    /// <summary>What the dependency bot of the repository keeps up to date; <c>null</c> when there is none, or when it is not certain. Read when first asked for.</summary>
    public UpdatePlan? Updates => _updates.Value;

    /// <summary>Reads the files of a tree.</summary>
    /// <param name="paths">The compose and bake files.</param>
    /// <param name="repository">The tree.</param>
    /// <param name="tree">The same, for questions about single paths.</param>
    public static CompanionBuilds Read(IReadOnlyCollection<string> paths, RepositorySnapshot repository, RepositoryTree tree)
    {
        var files = CompanionFiles.Read(paths, repository);
        if (files.Count == 0)
            return new CompanionBuilds(files, [], () => UpdatePlanReader.Read(repository));

        var all = new List<PlacedBuild>();
        foreach (var file in files)
        {
            foreach (var build in file.Builds)
                all.Add(BuildPlaces.Find(build, file.Source.Path, tree) with { Tree = tree });
        }

        return new CompanionBuilds(files, all, () => UpdatePlanReader.Read(repository));
    }

    /// <summary>The builds of one Dockerfile.</summary>
    public List<PlacedBuild> Of(string dockerfile) => _byDockerfile is not null && _byDockerfile.TryGetValue(dockerfile, out var builds) ? builds : Nothing;

    /// <summary>Whether an argument is written once for builds of several Dockerfiles, so that not each of them has to know it.</summary>
    public bool IsShared(CompanionArgument argument) => _shared?.Contains(argument.Where) == true;

    /// <summary>
    /// Whether some service may lay a folder or a file of the host over a path of the image that a Dockerfile makes: one that builds it, one of which it is
    /// not known what it builds, or one that takes an image by its name, which may be this one.
    /// </summary>
    public bool MayLayOver(string dockerfile, string path)
    {
        foreach (var build in All)
        {
            var isOfAnother = build is { Place: BuildPlace.Found, Dockerfile: { } other } && other != dockerfile;
            if (!isOfAnother && IsLaidOver(build.Build.Volumes, path))
                return true;
        }

        foreach (var file in Files)
        {
            if (IsLaidOver(file.VolumesOfImages, path))
                return true;
        }

        return false;
    }

    private static bool IsLaidOver(IReadOnlyList<CompanionVolume> volumes, string path)
    {
        foreach (var volume in volumes)
        {
            if (volume.Target is { } target && StagePath.IsWithin(path, StagePath.Clean(target)))
                return true;
        }

        return false;
    }

    private static void Add(PlacedBuild build, Dictionary<string, List<PlacedBuild>> byDockerfile, Dictionary<SourceSpan, string> giving, HashSet<SourceSpan> shared)
    {
        if (build is not { Place: BuildPlace.Found, Dockerfile: { } dockerfile })
            return;

        if (!byDockerfile.TryGetValue(dockerfile, out var builds))
            byDockerfile.Add(dockerfile, builds = []);

        builds.Add(build);
        foreach (var argument in build.Build.Arguments)
        {
            if (!giving.TryGetValue(argument.Where, out var other))
                giving.Add(argument.Where, dockerfile);
            else if (other != dockerfile)
                shared.Add(argument.Where);
        }
    }
}
