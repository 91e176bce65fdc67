using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>What a service lays into its container, short and long (Compose specification: "volumes", "volumes_from", "configs", "secrets").</summary>
internal static class ComposeVolumes
{
    /// <summary>The volumes of all layers; one whose place in the container is not known is among them.</summary>
    public static List<CompanionVolume> Of(Layers service, SourceSpan orElse)
    {
        var volumes = new List<CompanionVolume>();
        foreach (var said in service.All("volumes"))
        {
            if (said.Node is not DocumentList list)
                volumes.Add(new CompanionVolume(null, null, said.Where));
            else
                Add(volumes, list, said);
        }

        AddFiles(volumes, service, "configs", "/");
        AddFiles(volumes, service, "secrets", "/run/secrets/");
        if (service.IsOpen || service.Find("volumes_from") is not null)
            volumes.Add(new CompanionVolume(null, null, orElse));

        return volumes;
    }

    private static void Add(List<CompanionVolume> volumes, DocumentList list, Layer said)
    {
        foreach (var item in list.Items)
        {
            if (Read(item, new SourceSpan(said.Source, item.Span)) is { } volume)
                volumes.Add(volume);
        }
    }

    private static void AddFiles(List<CompanionVolume> volumes, Layers service, string name, string folder)
    {
        foreach (var said in service.All(name))
        {
            foreach (var item in (said.Node as DocumentList)?.Items ?? [])
            {
                var file = item is DocumentMapping mapping ? Text(mapping, "target") ?? Text(mapping, "source") : item is DocumentScalar scalar ? Interpolation.InCompose(scalar.Text) : null;
                volumes.Add(new CompanionVolume(null, file is null ? null : Absolute(file) ?? folder + file, new SourceSpan(said.Source, item.Span)));
            }
        }
    }

    private static CompanionVolume? Read(DocumentNode item, SourceSpan where) => item switch
    {
        DocumentScalar { Text: var text } => Interpolation.InCompose(text) is { } known ? Short(known, where) : new CompanionVolume(null, null, where),
        DocumentMapping mapping => Long(mapping, where),
        _ => new CompanionVolume(null, null, where),
    };

    private static CompanionVolume Short(string text, SourceSpan where)
    {
        var parts = text.Split(':');
        return new CompanionVolume(parts.Length == 1 ? null : parts[0], Absolute(parts.Length == 1 ? parts[0] : parts[1]), where);
    }

    // A tmpfs and a pipe lay nothing there that could be of use.
    private static CompanionVolume? Long(DocumentMapping mapping, SourceSpan where) =>
        mapping.Find("type") is not DocumentScalar { Text: "tmpfs" or "npipe" } ? new CompanionVolume(Text(mapping, "source"), Absolute(Text(mapping, "target")), where) : null;

    private static string? Absolute(string? target) => target?.StartsWith("/", StringComparison.Ordinal) is true ? target : null;

    private static string? Text(DocumentMapping mapping, string name) =>
        mapping.Find(name) is DocumentScalar scalar ? Interpolation.InCompose(scalar.Text) : null;
}
