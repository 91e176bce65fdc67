using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>
/// The compose files of one folder. One of them is the main one, over which compose lays another one by itself; any further one is laid over it where
/// somebody says so (Docker docs: "Merge Compose files").
/// </summary>
internal sealed class ComposeFolder
{
    // In the order in which compose looks for them.
    private static readonly string[] MainNames = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
    private static readonly string[] OverrideNames = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    private readonly IReadOnlyList<ComposeText> _files;
    private readonly ComposeText? _main;
    private readonly ComposeText? _override;

    public ComposeFolder(IReadOnlyList<ComposeText> files)
    {
        _files = files;
        _main = First(MainNames, static file => file.HasText);
        _override = First(OverrideNames, static _ => true);
    }

    /// <summary>The file that another one is laid over; <c>null</c> when it stands for itself.</summary>
    public Layer? MainOf(string path) => CompanionNames.IsMainCompose(ComposeText.NameOf(path)) ? null : _main?.Root;

    /// <summary>The ways in which the files of the folder go together for a service of one of them.</summary>
    public BuildWays WaysOf(string path, string service) =>
        new(path == _override?.Path, () => MainOf(path) is { } main ? Merged(service, main) : null, () => Variants(path, service));

    private List<BuildVariant> Variants(string path, string service)
    {
        var variants = new List<BuildVariant>();
        if (MainOf(path) is not null || Find(path)?.Root is not { } own)
            return variants;

        var isMain = CompanionNames.IsMainCompose(ComposeText.NameOf(path));
        foreach (var other in _files)
        {
            if (other.Path == path || (isMain && CompanionNames.IsMainCompose(other.Name)) || Says(other, service) is not (not ServiceParts.None and var says))
                continue;

            if (other.Root is not { } root)
                variants.Add(new BuildVariant(null, says) { IsByItself = IsByItself(path, other), IsAlternative = !IsByItself(path, other) });
            else if (isMain)
                variants.Add(new BuildVariant(Merged(service, root, own), says) { IsByItself = IsByItself(path, other) });
            else
                AddAmongEquals(variants, service, own, root, says);
        }

        return variants;
    }

    // Without a main file nobody knows which one lies over which, but for one that says too little to be used alone.
    private static void AddAmongEquals(List<BuildVariant> variants, string service, Layer own, Layer other, ServiceParts says)
    {
        if (IsPartial(own, service))
            variants.Add(new BuildVariant(Merged(service, own, other), says));

        variants.Add(new BuildVariant(Merged(service, other, own), says) { IsAlternative = !IsPartial(other, service) });
    }

    private bool IsByItself(string path, ComposeText other) => path == _main?.Path && other.Path == _override?.Path;

    private static ServiceParts Says(ComposeText file, string service)
    {
        if (file.Root is not { } root)
            return file.IsEmpty ? ServiceParts.None : ServiceParts.Source | ServiceParts.Running;

        var layers = new Layers();
        ComposeService.AddTo(layers, root, service);
        return ComposeService.Says(layers);
    }

    private static bool IsPartial(Layer file, string service)
    {
        var layers = new Layers();
        ComposeService.AddTo(layers, file, service);
        return !layers.IsOpen && layers.Find("image") is null && ComposeService.BuildOf(layers).Find("context") is null;
    }

    private static CompanionBuild? Merged(string service, params Layer[] files)
    {
        var layers = new Layers();
        foreach (var file in files)
            ComposeService.AddTo(layers, file, service);

        foreach (var file in files)
        {
            if ((file.Find("services")?.Node as DocumentMapping)?.FindEntry(service) is { } entry)
                return ComposeService.Build(service, new SourceSpan(file.Source, entry.Key.Span), layers);
        }

        return null;
    }

    private ComposeText? First(string[] names, Func<ComposeText, bool> isMeant)
    {
        foreach (var name in names)
        {
            foreach (var file in _files)
            {
                if (file.Name == name && isMeant(file))
                    return file;
            }
        }

        return null;
    }

    private ComposeText? Find(string path)
    {
        foreach (var file in _files)
        {
            if (file.Path == path)
                return file;
        }

        return null;
    }
}
