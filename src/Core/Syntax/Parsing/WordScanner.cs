using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>The three ways in which BuildKit cuts a line into words.</summary>
internal static class WordScanner
{
    /// <summary>Words between blanks; quotes mean nothing (FROM, COPY, ADD, EXPOSE, VOLUME).</summary>
    public static List<MappedText> SplitAtBlanks(MappedText text)
    {
        var words = new List<MappedText>();
        for (var at = 0; at < text.Length;)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !Characters.IsBlank(text[at]))
                at++;

            words.Add(text.Slice(start, at - start));
        }

        return words;
    }

    /// <summary>Words between white space of any script; quotes and escapes hold a word together and stay in it (BuildKit <c>parseWords</c>: ENV, LABEL, ARG).</summary>
    public static List<MappedText> SplitKeepingQuotes(MappedText text, char escape)
    {
        var words = new List<MappedText>();
        for (var at = 0; at < text.Length;)
        {
            if (Characters.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at, escape, out var kept);
            if (kept > at)
                words.Add(text.Slice(at, kept - at));

            at = end;
        }

        return words;
    }

    /// <summary>The leading flags, and what follows them (BuildKit <c>extractBuilderFlags</c>).</summary>
    public static List<FlagSyntax> TakeFlags(ref MappedText text)
    {
        var flags = new List<FlagSyntax>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && Characters.IsSpace(text[at]))
                at++;

            if (at + 1 >= text.Length || text[at] != '-' || text[at + 1] != '-')
                break;

            var end = EndOfFlag(text, at);
            var flag = text.Slice(at, end - at);
            at = end;
            if (flag.Length == 2)
                break;

            flags.Add(new FlagSyntax(flag));
        }

        text = Characters.Trim(text.Slice(at, text.Length - at));
        return flags;
    }

    // A backslash at the very end of the text is dropped: "kept" is where the word ends without it.
    private static int EndOfWord(MappedText text, int start, char escape, out int kept)
    {
        var quote = '\0';
        var at = start;
        while (at < text.Length)
        {
            var character = text[at];
            if (quote == '\0' && Characters.IsSpace(character))
                break;

            if (character == escape && quote != '\'')
            {
                if (at + 1 == text.Length)
                {
                    kept = at;
                    return text.Length;
                }

                at += 2;
                continue;
            }

            if (quote != '\0' && character == quote)
                quote = '\0';
            else if (quote == '\0' && character is ('"' or '\''))
                quote = character;

            at++;
        }

        kept = at;
        return at;
    }

    // In flags the escape is always a backslash, whatever the directive says.
    private static int EndOfFlag(MappedText text, int start)
    {
        var quote = '\0';
        var at = start;
        while (at < text.Length)
        {
            var character = text[at];
            if (quote == '\0' && Characters.IsSpace(character))
                break;

            if (character == '\\')
                at++;
            else if (quote != '\0' && character == quote)
                quote = '\0';
            else if (quote == '\0' && character is ('"' or '\''))
                quote = character;

            at++;
        }

        return at > text.Length ? text.Length : at;
    }
}
