using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>The <c>volumes</c> of a service, short and long (Compose specification: "volumes").</summary>
internal static class ComposeVolumes
{
    public static List<CompanionVolume> Of(Layers service)
    {
        var volumes = new List<CompanionVolume>();
        if (service.Find("volumes") is not { Node: DocumentList list } said)
            return volumes;

        foreach (var item in list.Items)
        {
            if (Read(item, new SourceSpan(said.Source, item.Span)) is { } volume)
                volumes.Add(volume);
        }

        return volumes;
    }

    private static CompanionVolume? Read(DocumentNode item, SourceSpan where) => item switch
    {
        DocumentScalar scalar => Short(Interpolation.InCompose(scalar.Text), where),
        DocumentMapping mapping => Long(mapping, where),
        _ => null,
    };

    private static CompanionVolume? Short(string? text, SourceSpan where)
    {
        if (text is null)
            return null;

        var parts = text.Split(':');
        var target = parts.Length == 1 ? parts[0] : parts[1];
        return target.StartsWith("/", StringComparison.Ordinal) ? new CompanionVolume(parts.Length == 1 ? null : parts[0], target, where) : null;
    }

    private static CompanionVolume? Long(DocumentMapping mapping, SourceSpan where)
    {
        if (mapping.Find("type") is not DocumentScalar { Text: "bind" or "volume" } || Text(mapping, "target") is not { } target)
            return null;

        return target.StartsWith("/", StringComparison.Ordinal) ? new CompanionVolume(Text(mapping, "source"), target, where) : null;
    }

    private static string? Text(DocumentMapping mapping, string name) =>
        mapping.Find(name) is DocumentScalar scalar ? Interpolation.InCompose(scalar.Text) : null;
}
