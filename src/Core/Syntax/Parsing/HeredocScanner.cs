using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What a word such as <c>3&lt;&lt;-"EOF"</c> announces.</summary>
internal readonly record struct HeredocMarker(MappedText Text, string Name, bool IsExpanded, bool StripsTabs, int FileDescriptor);

/// <summary>
/// Finds the heredocs that a line announces (BuildKit <c>heredocsFromLine</c>). A word is a marker only as a whole, shell comments
/// are not known, and with an unclosed quote anywhere on the line there are none at all.
/// </summary>
internal static class HeredocScanner
{
    // In markers only the backslash escapes, whatever the escape directive says.
    private const char Escape = '\\';

    private static readonly List<HeredocMarker> None = [];

    public static List<HeredocMarker> Read(MappedText line)
    {
        if (!MayHold(line))
            return None;

        var markers = new List<HeredocMarker>();
        for (var at = 0; at < line.Length;)
        {
            if (Characters.IsSpace(line[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(line, at);
            if (end < 0)
                return None;

            if (ReadMarker(line.Slice(at, end - at)) is { } marker)
                markers.Add(marker);

            at = end;
        }

        return markers;
    }

    private static bool MayHold(MappedText line)
    {
        for (var at = 0; at + 1 < line.Length; at++)
        {
            if (line[at] == '<' && line[at + 1] == '<')
                return true;
        }

        return false;
    }

    // The end of a shell word, or -1 when a quote or brace is not closed.
    private static int EndOfWord(MappedText line, int at)
    {
        while (at < line.Length && !Characters.IsSpace(line[at]))
        {
            var character = line[at];
            if (character == Escape)
                at += 2;
            else if (character is '\'' or '"')
                at = EndOfQuote(line, at + 1, character);
            else if (character == '$' && at + 1 < line.Length && line[at + 1] == '{')
                at = EndOfBrace(line, at + 2);
            else
                at++;

            if (at < 0)
                return -1;
        }

        return at > line.Length ? line.Length : at;
    }

    private static int EndOfQuote(MappedText line, int at, char quote)
    {
        for (; at < line.Length; at++)
        {
            if (line[at] == quote)
                return at + 1;

            if (line[at] == Escape && quote == '"')
                at++;
        }

        return -1;
    }

    private static int EndOfBrace(MappedText line, int at)
    {
        for (var depth = 1; at < line.Length; at++)
        {
            if (line[at] == Escape)
                at++;
            else if (line[at] == '{')
                depth++;
            else if (line[at] == '}' && --depth == 0)
                return at + 1;
        }

        return -1;
    }

    // BuildKit: ^(\d*)<<(-?)([^<]*)$
    private static HeredocMarker? ReadMarker(MappedText word)
    {
        var at = 0;
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;

        var descriptor = 0;
        if (at > 0 && !int.TryParse(word.Substring(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out descriptor))
            return null;

        if (at + 1 >= word.Length || word[at] != '<' || word[at + 1] != '<')
            return null;

        at += 2;
        var strips = at < word.Length && word[at] == '-';
        if (strips)
            at++;

        if (at == word.Length)
            return null;

        var name = new StringBuilder();
        var quoted = false;
        for (var quote = '\0'; at < word.Length; at++)
        {
            var character = word[at];
            if (character == '<')
                return null;

            if (character == Escape && quote != '\'' && at + 1 < word.Length)
            {
                name.Append(word[++at]);
            }
            else if (character == quote || (quote == '\0' && character is ('\'' or '"')))
            {
                quote = quote == '\0' ? character : '\0';
                quoted = true;
            }
            else
            {
                name.Append(character);
            }
        }

        return name.Length == 0 && !quoted ? null : new HeredocMarker(word, name.ToString(), !quoted, strips, descriptor);
    }
}
