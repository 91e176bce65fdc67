using System;

namespace GoContainerGuard.Go;

/// <summary>Looks for words in the string literals of Go source; comments do not count.</summary>
internal static class GoLiteralSearch
{
    /// <summary>Whether a literal is a word, or holds it between characters that are no part of words and paths.</summary>
    /// <param name="content">The text of a file.</param>
    /// <param name="word">Letters, digits, hyphens and underscores.</param>
    public static bool HasWord(string content, string word)
    {
        if (content.IndexOf(word, StringComparison.Ordinal) < 0)
            return false;

        var tokens = new GoTokens(content);
        for (tokens.MoveNext(); tokens.Kind != GoTokenKind.End; tokens.MoveNext())
        {
            if (tokens.Kind == GoTokenKind.Literal && HasWord(content, tokens.Start, tokens.End, word))
                return true;
        }

        return false;
    }

    private static bool HasWord(string content, int start, int end, string word)
    {
        for (var at = content.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = content.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            var after = at + word.Length;
            if (!IsPart(content[at - 1]) && (after == content.Length || !IsPart(content[after])))
                return true;
        }

        return false;
    }

    private static bool IsPart(char character) => character is '-' or '_' or '.' or '/' || char.IsLetterOrDigit(character);
}
