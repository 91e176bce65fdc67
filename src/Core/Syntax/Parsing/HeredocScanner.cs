using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What a word such as <c>3&lt;&lt;-"EOF"</c> announces.</summary>
internal readonly record struct HeredocMarker(MappedText Text, string Name, bool IsExpanded, bool StripsTabs, ulong FileDescriptor);

/// <summary>
/// Finds the heredocs that a line announces (BuildKit <c>heredocsFromLine</c>). A word is a marker only as a whole, shell comments
/// are not known, and with an unclosed quote anywhere on the line there are none at all.
/// </summary>
internal static class HeredocScanner
{
    private static readonly List<HeredocMarker> None = [];

    /// <summary>The markers of a line, and why one of them cannot be read.</summary>
    public static List<HeredocMarker> Read(MappedText line, out string? problem)
    {
        problem = null;
        if (!MayHold(line) || new ShellWordReader(line.ToString(), WordQuotes.KeptWithEscapes).Read() is not { } words)
            return None;

        var markers = new List<HeredocMarker>();
        foreach (var word in words)
        {
            if (ReadMarker(word.Text, ref problem) is { } marker)
                markers.Add(marker with { Text = line.Slice(word.Start, word.End - word.Start) });
        }

        return markers;
    }

    /// <summary>Whether a word of COPY or ADD stands for a heredoc.</summary>
    public static bool IsMarker(MappedText word)
    {
        string? problem = null;
        return MayHold(word) && ReadMarker(word.ToString(), ref problem) is not null;
    }

    private static bool MayHold(MappedText line)
    {
        for (var at = line.IndexOf('<'); at >= 0 && at + 1 < line.Length; at++)
        {
            if (line[at] == '<' && line[at + 1] == '<')
                return true;
        }

        return false;
    }

    // BuildKit: ^(\d*)<<(-?)\s*([^<]*)$
    private static HeredocMarker? ReadMarker(string word, ref string? problem)
    {
        var at = 0;
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;

        if (at + 2 >= word.Length || word[at] != '<' || word[at + 1] != '<')
            return null;

        var digits = at;
        at += 2;
        var strips = word[at] == '-';
        if (strips)
            at++;

        while (at < word.Length && Characters.IsPatternSpace(word[at]))
            at++;

        if (at == word.Length || word.IndexOf('<', at) >= 0)
            return null;

        var name = word.Substring(at);
        var reader = new ShellWordReader(name, WordQuotes.Removed);
        if (reader.Read() is not { } plain)
        {
            problem ??= $"failed to process \"{name}\": {reader.Problem}";
            return null;
        }

        if (plain.Count != 1 || new ShellWordReader(name, WordQuotes.Kept).Read() is not { Count: 1 } quoted)
            return null;

        var isExpanded = CountQuotes(plain[0].Text) == CountQuotes(quoted[0].Text);
        return new HeredocMarker(default, plain[0].Text, isExpanded, strips, Descriptor(word, digits));
    }

    // Go: strconv.ParseUint, whose error is dropped: too large a number is the largest.
    private static ulong Descriptor(string word, int digits) => digits == 0 ? 0
        : ulong.TryParse(word.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor) ? descriptor
        : ulong.MaxValue;

    private static int CountQuotes(string word)
    {
        var count = 0;
        foreach (var character in word)
            count += character is '\'' or '"' ? 1 : 0;

        return count;
    }
}
