using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>The three ways in which BuildKit cuts a line into words.</summary>
internal static class WordScanner
{
    /// <summary>Words between blanks; quotes mean nothing (FROM, COPY, ADD, EXPOSE, VOLUME).</summary>
    public static void SplitAtBlanks(MappedText text, List<MappedText> words)
    {
        var buffer = text.Buffer;
        var end = text.Start + text.Length;
        for (var at = text.Start; at < end;)
        {
            if (Characters.IsBlank(buffer[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < end && !Characters.IsBlank(buffer[at]))
                at++;

            words.Add(text.Slice(start - text.Start, at - start));
        }
    }

    /// <summary>Words between white space of any script; quotes and escapes hold a word together and stay in it (BuildKit <c>parseWords</c>: ENV, LABEL, ARG).</summary>
    public static void SplitKeepingQuotes(MappedText text, char escape, List<MappedText> words)
    {
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
    }

    /// <summary>The leading flags, and what follows them (BuildKit <c>extractBuilderFlags</c>).</summary>
    public static void TakeFlags(ref MappedText text, char escape, List<FlagSyntax> flags)
    {
        var at = 0;
        while (true)
        {
            // Here BuildKit looks at bytes: no white space beyond ASCII is seen.
            while (at < text.Length && Characters.IsByteSpace(text[at]))
                at++;

            if (at + 1 >= text.Length || text[at] != '-' || text[at + 1] != '-')
                break;

            var end = EndOfFlag(text, at, escape);
            var flag = text.Slice(at, end - at);
            at = end;
            if (IsEndOfFlags(flag, escape))
                break;

            flags.Add(new FlagSyntax(flag, escape));
        }

        text = Characters.Trim(text.Slice(at, text.Length - at));
    }

    private static bool IsEndOfFlags(MappedText flag, char escape)
    {
        for (var at = 2; at < flag.Length; at++)
        {
            if (flag[at] is not ('"' or '\'') && flag[at] != escape)
                return false;
        }

        return flag.Length == 2 || new FlagSyntax(flag, escape).PlainText == "--";
    }

    // A backslash at the very end of the text is dropped: "kept" is where the word ends without it.
    private static int EndOfWord(MappedText text, int start, char escape, out int kept)
    {
        var buffer = text.Buffer;
        var end = text.Start + text.Length;
        var quote = '\0';
        var at = text.Start + start;
        while (at < end)
        {
            var character = buffer[at];
            if (quote == '\0' && Characters.IsSpace(character))
                break;

            if (character == escape && quote != '\'')
            {
                if (at + 1 == end)
                {
                    kept = at - text.Start;
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

        kept = at - text.Start;
        return kept;
    }

    // BuildKit looks at bytes: a character with the byte 0x85 or 0xA0 in it ends the flag, and belongs to it as far as it goes.
    private static int EndOfFlag(MappedText text, int start, char escape)
    {
        var quote = '\0';
        var at = start;
        while (at < text.Length)
        {
            var character = text[at];
            if (quote == '\0' && Characters.IsByteSpace(character))
                break;

            if (character == escape && at + 1 < text.Length)
                character = text[++at] < 0x80 ? '\0' : text[at];
            else if (quote != '\0' && character == quote)
                quote = '\0';
            else if (quote == '\0' && character is ('"' or '\''))
                quote = character;

            at++;
            if (character < 0x80)
                continue;

            var bytes = Utf8Bytes.Of(text, at - 1);
            at += bytes.Count == 4 ? 1 : 0;
            if (quote == '\0' && bytes.HoldSpace())
                return at;
        }

        return at;
    }
}
