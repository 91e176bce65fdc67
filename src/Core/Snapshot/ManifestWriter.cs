using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>Writes answers down in the ordinal order of their paths, so that equal answers give equal bytes.</summary>
internal static class ManifestWriter
{
    /// <summary>A text above this many UTF-16 code units is left out, unless it is the baseline: 512 Ki. A large go.sum has some 200 thousand.</summary>
    public const int LargestText = 512 * 1024;

    /// <summary>All texts together: 4 Mi code units. What no longer fits is left out, and a smaller one behind it may still fit.</summary>
    public const int LargestTexts = 4 * 1024 * 1024;

    /// <summary>The names of all listed folders together: 4 Mi code units. A folder is listed whole or not at all.</summary>
    public const int LargestNames = 4 * 1024 * 1024;

    /// <summary>The names, imports and embed patterns of the heads of all Go files together: 4 Mi code units.</summary>
    public const int LargestHeads = 4 * 1024 * 1024;

    /// <summary>The values of all YAML files together, by the room that they take: 4 Mi code units. A file is there whole or not at all.</summary>
    public const int LargestDocuments = 4 * 1024 * 1024;

    // Of a value without its text.
    private const int SizeOfValue = 20;

    public static string Write(ManifestContent content)
    {
        var to = new StringBuilder();
        to.Append(ManifestFormat.Header).Append('\n');
        Append(to, ManifestFormat.Root, content.Root);
        if (content.Settings.Preset.Length > 0)
            Append(to, ManifestFormat.Preset, content.Settings.Preset);

        if (content.Settings.Baseline.Length > 0)
            Append(to, ManifestFormat.Baseline, content.Settings.Baseline);

        foreach (var dockerfile in content.Dockerfiles)
            Append(to, ManifestFormat.Dockerfile, dockerfile);

        foreach (var companion in content.Companions)
            Append(to, ManifestFormat.Companion, companion);

        foreach (var place in content.SaidElsewhere)
            Append(to, ManifestFormat.Elsewhere, place.RuleId, Number(place.Span.Start), Number(place.Span.Length), place.Path);

        var left = LargestTexts;
        foreach (var file in ByPath(content.Files))
        {
            // Without the baseline all that is known would be news.
            if (file.Key == content.Settings.Baseline)
                AppendFile(to, file.Key, file.Value);
            else
                AppendFile(to, file.Key, file.Value, ref left);
        }

        left = LargestNames;
        foreach (var folder in ByPath(content.Folders))
            AppendFolder(to, folder.Key, folder.Value, ref left);

        left = LargestHeads;
        foreach (var source in ByPath(content.GoSources))
            AppendGoSource(to, source.Key, source.Value, ref left);

        left = LargestDocuments;
        foreach (var document in ByPath(content.Documents))
            AppendDocument(to, document.Key, document.Value, ref left);

        return to.Append(ManifestFormat.End).Append('\n').ToString();
    }

    private static void AppendFile(StringBuilder to, string path, FileReading reading, ref int left)
    {
        var length = TextOf(reading).Length;
        if (length > LargestText || length > left)
            return;

        left -= length;
        AppendFile(to, path, reading);
    }

    private static void AppendFile(StringBuilder to, string path, FileReading reading) =>
        Append(to, ManifestFormat.File, ManifestFormat.WordOf(reading.State), path, TextOf(reading));

    private static string TextOf(FileReading reading) => reading.Text?.Content ?? reading.Reason ?? "";

    private static void AppendFolder(StringBuilder to, string path, FolderReading reading, ref int left)
    {
        var entries = reading.Entries ?? [];
        var size = 0L;
        foreach (var entry in entries)
            size += entry.Name.Length;

        if (size > left)
            return;

        left -= (int)size;
        Append(to, ManifestFormat.Folder, ManifestFormat.WordOf(reading.State), path, reading.Reason ?? "");
        foreach (var entry in entries)
            Append(to, ManifestFormat.Entry, ManifestFormat.WordOf(entry.Kind), Number(entry.Size), entry.Name);
    }

    private static void AppendGoSource(StringBuilder to, string path, GoSourceFile source, ref int left)
    {
        var size = (long)path.Length + source.Package.Length + (source.Constraint?.Length ?? 0);
        foreach (var import in source.Imports)
            size += import.Length;

        foreach (var embed in source.Embeds)
            size += embed.Pattern.Length;

        foreach (var use in source.Uses)
            size += use.Text.Length;

        if (size > left)
            return;

        left -= (int)size;
        Append(to, ManifestFormat.Go, path, source.Package, source.IsComplete ? ManifestFormat.Complete : ManifestFormat.Incomplete);
        if (source.Constraint is { } constraint)
            Append(to, ManifestFormat.Constraint, constraint);

        if (source.ImportsC)
            Append(to, ManifestFormat.Import, ManifestFormat.C);

        foreach (var import in source.Imports)
            Append(to, ManifestFormat.Import, import);

        foreach (var embed in source.Embeds)
            Append(to, ManifestFormat.Embed, Number(embed.Start), Number(embed.Length), embed.Pattern);

        foreach (var use in source.Uses)
            Append(to, ManifestFormat.Use, Number(use.Start), Number(use.Length), ManifestFormat.WordOf(use.Kind), use.Text);
    }

    private static void AppendDocument(StringBuilder to, string path, Document document, ref int left)
    {
        var start = to.Length;
        var before = left;
        Append(to, ManifestFormat.Document, path);
        if (document.Fault is { } fault)
            Append(to, ManifestFormat.Fault, Start(fault.Span), Length(fault.Span), fault.Message);
        else if (document.Root is { } root)
            AppendNode(to, root, ref left);

        if (left >= 0)
            return;

        to.Length = start;
        left = before;
    }

    private static void AppendNode(StringBuilder to, DocumentNode node, ref int left)
    {
        left -= SizeOfValue;
        switch (node)
        {
            case DocumentScalar scalar when (left -= scalar.Text.Length) >= 0:
                Append(to, ManifestFormat.Scalar, Start(node.Span), Length(node.Span), scalar.IsQuoted ? ManifestFormat.Quoted : ManifestFormat.Plain, scalar.Text);
                break;
            case DocumentList list when left >= 0:
                Append(to, ManifestFormat.List, Start(node.Span), Length(node.Span), Number(list.Items.Count));
                foreach (var item in list.Items)
                    AppendNode(to, item, ref left);

                break;
            case DocumentMapping mapping when left >= 0:
                Append(to, ManifestFormat.Mapping, Start(node.Span), Length(node.Span), Number(mapping.Entries.Count));
                foreach (var entry in mapping.Entries)
                {
                    AppendNode(to, entry.Key, ref left);
                    AppendNode(to, entry.Value, ref left);
                }

                break;
            case DocumentOpaque when left >= 0:
                Append(to, ManifestFormat.Opaque, Start(node.Span), Length(node.Span));
                break;
        }
    }

    private static List<KeyValuePair<string, T>> ByPath<T>(IEnumerable<KeyValuePair<string, T>> answers)
    {
        var sorted = new List<KeyValuePair<string, T>>(answers);
        sorted.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return sorted;
    }

    private static string Start(TextSpan span) => Number(span.Start);

    private static string Length(TextSpan span) => Number(span.Length);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder to, params string[] fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (index > 0)
                to.Append('\t');

            ManifestFormat.AppendEscaped(to, fields[index]);
        }

        to.Append('\n');
    }
}
