using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>One line as a directive: BuildKit's pattern <c>^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$</c> behind the comment sign.</summary>
internal static class DirectiveLine
{
    public static ParserDirective? Parse(string content, TextSpan line, string sign)
    {
        if (line.Length <= sign.Length || string.CompareOrdinal(content, line.Start, sign, 0, sign.Length) != 0)
            return null;

        var end = line.End;
        var nameStart = Characters.TrimStart(content, TextSpan.FromBounds(line.Start + sign.Length, end)).Start;
        var at = nameStart;
        while (at < end && (IsLetter(content[at]) || (at > nameStart && content[at] is >= '0' and <= '9')))
            at++;

        // No name that counts is longer; a comment in prose needs no copy of its first word.
        if (at - nameStart is 0 or > 6)
            return null;

        var name = content.Substring(nameStart, at - nameStart).ToLowerInvariant();
        at = SkipSpace(content, at, end);
        if (name is not ("syntax" or "escape" or "check") || at >= end || content[at] != '=')
            return null;

        var behindSign = at + 1;
        if (behindSign == end)
            return null;

        // When there is only white space, the pattern leaves its last character for the value.
        var valueStart = Math.Min(SkipSpace(content, behindSign, end), end - 1);
        while (end > valueStart + 1 && Characters.IsPatternSpace(content[end - 1]))
            end--;

        return new ParserDirective(name, MappedText.Of(content, TextSpan.FromBounds(valueStart, end)), line);
    }

    private static int SkipSpace(string content, int at, int end)
    {
        while (at < end && Characters.IsPatternSpace(content[at]))
            at++;

        return at;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
