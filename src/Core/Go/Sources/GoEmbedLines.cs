using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Finds the <c>//go:embed</c> lines below the imports. Literals and comments are stepped over, everything else is not looked at.</summary>
/// <remarks>Source: the documentation of the package embed, chapter "Directives". A line that is malformed counts for nothing: the compiler speaks of it.</remarks>
internal static class GoEmbedLines
{
    private const string Directive = "//go:embed";

    public static IReadOnlyList<GoEmbedPattern> Read(string content, int start)
    {
        List<GoEmbedPattern>? patterns = null;
        for (var at = start; at < content.Length;)
        {
            var character = content[at];
            if (character is '"' or '\'' or '`')
            {
                at = GoTokens.BehindLiteral(content, at);
                continue;
            }

            if (character != '/' || at + 1 >= content.Length || content[at + 1] is not ('/' or '*'))
            {
                at++;
                continue;
            }

            if (content[at + 1] == '*')
            {
                var close = content.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = close < 0 ? content.Length : close + 2;
                continue;
            }

            var lineEnd = content.IndexOf('\n', at);
            lineEnd = lineEnd < 0 ? content.Length : lineEnd;
            if (string.CompareOrdinal(content, at, Directive, 0, Directive.Length) == 0)
                ReadPatterns(content, at + Directive.Length, lineEnd, patterns ??= []);

            at = lineEnd;
        }

        return patterns is null ? [] : patterns.ToArray();
    }

    private static void ReadPatterns(string content, int start, int end, List<GoEmbedPattern> patterns)
    {
        if (start >= end || content[start] is not (' ' or '\t'))
            return;

        for (var at = start; at < end;)
        {
            if (IsBlank(content[at]))
            {
                at++;
                continue;
            }

            var next = content[at] is '"' or '`' ? GoTokens.BehindLiteral(content, at) : BehindWord(content, at, end);
            var written = content.Substring(at, Math.Min(next, end) - at);
            var pattern = written[0] is '"' or '`' ? GoString.Unquote(written) : written;
            if (pattern is null)
                return;

            patterns.Add(new GoEmbedPattern(pattern, at, written.Length));
            at = next;
        }
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r';

    private static int BehindWord(string content, int start, int end)
    {
        var at = start;
        while (at < end && !IsBlank(content[at]))
            at++;

        return at;
    }
}
