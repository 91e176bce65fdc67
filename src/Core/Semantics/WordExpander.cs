using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Replaces variables in a word of an instruction as BuildKit's shell lexer does, and takes quotes and escapes off. The variables may be
/// certain, or unknown for a reason: then the result is unknown for that reason, unless it does not depend on them.
/// </summary>
internal static class WordExpander
{
    /// <summary>Skipped at the start of a word and of a pattern, as the scanner of BuildKit does.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>The word with its variables replaced.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="escape">The escape character of the file.</param>
    /// <param name="lookUp">What a name holds.</param>
    /// <param name="modes">How this expansion departs from the ordinary one.</param>
    public static Expansion Expand(MappedText word, char escape, Func<string, VariableValue> lookUp, ExpansionModes modes = ExpansionModes.None) =>
        IsPlain(word, escape) ? Expansion.Of(word.ToString())
        : modes == ExpansionModes.None && IsOneQuotation(word, escape) ? Expansion.Of(word.Substring(1, word.Length - 2))
        : new ExpansionReader(word, escape, lookUp, modes, null).Expand();

    /// <summary>The same, split at white space that no quote protects. EXPOSE is read so.</summary>
    public static SplitExpansion ExpandWords(MappedText word, char escape, Func<string, VariableValue> lookUp, ExpansionModes modes = ExpansionModes.None)
    {
        var splitter = new WordSplitter();
        var whole = new ExpansionReader(word, escape, lookUp, modes, splitter).Expand();
        return new SplitExpansion(whole, whole.IsKnown ? splitter.ToWords() : null);
    }

    /// <summary>Whether a word has nothing in it that an expansion would change.</summary>
    public static bool IsPlain(MappedText word, char escape)
    {
        var buffer = word.Buffer;
        for (var at = word.Start; at < word.Start + word.Length; at++)
        {
            var character = buffer[at];
            if (character == escape || character is '$' or '\'' or '"' or ByteOrderMark)
                return false;
        }

        return true;
    }

    // One pair of quotes around a text in which nothing is replaced: most words that are not plain.
    private static bool IsOneQuotation(MappedText word, char escape)
    {
        if (word.Length < 2 || word[0] is not ('"' or '\'') || word[word.Length - 1] != word[0])
            return false;

        for (var index = 1; index < word.Length - 1; index++)
        {
            if (word[index] == escape || word[index] == '$' || word[index] == word[0])
                return false;
        }

        return true;
    }

    /// <summary>Whether a word is plain and stays one word where expansions are split.</summary>
    public static bool IsPlainWord(MappedText word, char escape)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (word[index] == '<' || char.IsWhiteSpace(word[index]))
                return false;
        }

        return word.Length > 0 && IsPlain(word, escape);
    }
}
