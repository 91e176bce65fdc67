using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Splits a flag list inside of one word as the go command does: at blanks, where a field may be quoted as a whole.</summary>
/// <remarks>Source: <c>go help build</c>, "The -asmflags, -gccgoflags, -gcflags, and -ldflags flags".</remarks>
internal static class GoFields
{
    /// <summary>The fields; <c>null</c> when a quote is not closed, which the go command refuses.</summary>
    public static List<GoWord>? Split(GoWord word)
    {
        var fields = new List<GoWord>();
        var text = word.Text;
        for (var at = 0; at < text.Length;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] is '"' or '\'')
            {
                var close = text.IndexOf(text[at], at + 1);
                if (close < 0)
                    return null;

                fields.Add(word.Slice(at + 1, close - at - 1).WithQuotes(word.Slice(at, close - at + 1).Span));
                at = close + 1;
                continue;
            }

            var start = at;
            while (at < text.Length && !IsBlank(text[at]))
                at++;

            fields.Add(word.Slice(start, at - start));
        }

        return fields;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r';
}
