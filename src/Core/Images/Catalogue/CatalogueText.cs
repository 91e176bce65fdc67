using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>The text resource: an index of names at its beginning, then a section a repository, read when somebody names it.</summary>
internal sealed class CatalogueText(string text)
{
    private const string ResourceName = "BaseImages.txt";
    private const string CollectedMark = "\ncollected\t";
    private const string NameMark = "\nname\t";
    private const string MirrorMark = "\nmirror\t";
    private const string SectionMark = "\n@";

    private static readonly char[] Marks = ['\t', '\n'];
    private static readonly Lazy<CatalogueText> EmbeddedText = new(Load);

    private readonly Lazy<string[]> _mirrorPrefixes = new(() => MirrorsOf(text));

    /// <summary>The facts that the product ships.</summary>
    public static CatalogueText Embedded => EmbeddedText.Value;

    /// <summary>The day on which the facts were collected, as <c>2026-11-20</c>.</summary>
    public string Collected => text.IndexOf(CollectedMark, StringComparison.Ordinal) is var start and >= 0 ? Line(start + CollectedMark.Length) : "";

    /// <summary>A section's name, the block that the name stands for, and how far it may be relied on; null for an unknown name.</summary>
    public CatalogueEntry? FindName(string repository)
    {
        // The text is searched as it is: a name with the marks of its form in it would find half a line.
        if (repository.IndexOfAny(Marks) >= 0)
            return null;

        var mark = NameMark + repository + "\t";
        var start = text.IndexOf(mark, StringComparison.Ordinal);

        if (start < 0)
            return null;

        var fields = Line(start + mark.Length).Split('\t');
        return new CatalogueEntry(fields[0], fields[1], CatalogueSection.KeepOf(fields[2]));
    }

    /// <summary>The lines of a section, without the first mark; empty when there is none.</summary>
    public string Section(string name)
    {
        var start = text.IndexOf(SectionMark + name + "\t", StringComparison.Ordinal);

        if (start < 0)
            return "";

        var end = text.IndexOf(SectionMark, start + SectionMark.Length, StringComparison.Ordinal);
        return text.Substring(start + SectionMark.Length, end - start - SectionMark.Length);
    }

    /// <summary>One repository has one name here, whichever registry or mirror the Dockerfile names.</summary>
    public string Normalise(string name)
    {
        foreach (var prefix in _mirrorPrefixes.Value)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return name.Substring(prefix.Length);
        }

        return name;
    }

    private static string[] MirrorsOf(string text)
    {
        var prefixes = new List<string>();

        for (var at = text.IndexOf(MirrorMark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(MirrorMark, at + 1, StringComparison.Ordinal))
        {
            var start = at + MirrorMark.Length;
            prefixes.Add(text.Substring(start, text.IndexOf('\n', start) - start));
        }

        return [.. prefixes];
    }

    private string Line(int start) => text.Substring(start, text.IndexOf('\n', start) - start);

    private static CatalogueText Load()
    {
        using var stream = typeof(CatalogueText).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"the resource {ResourceName} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new CatalogueText(reader.ReadToEnd());
    }
}
