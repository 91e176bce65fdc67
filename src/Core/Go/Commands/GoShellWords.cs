using System;
using System.Collections.Generic;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Go;

/// <summary>Turns words of a shell into the arguments that the go command gets, each character with its place in the file.</summary>
internal sealed class GoShellWords
{
    private readonly Func<string, ShellValue> _valueOf;
    private readonly List<GoWord> _words;

    private GoShellWords(Func<string, ShellValue> valueOf, int count)
    {
        _valueOf = valueOf;
        _words = new List<GoWord>(count);
    }

    /// <summary>The arguments; a word whose splitting is not known stays one word with a hole.</summary>
    /// <param name="words">The words of the command, its name first.</param>
    /// <param name="valueOf">What is known of a variable.</param>
    public static List<GoWord> Of(IReadOnlyList<ShellWord> words, Func<string, ShellValue> valueOf)
    {
        var result = new GoShellWords(valueOf, words.Count);
        for (var index = 0; index < words.Count; index++)
            result.Add(words[index]);

        return result._words;
    }

    private void Add(ShellWord word)
    {
        var whole = Whole(word);
        if (!IsSplit(word) || word.ExpandFields(_valueOf) is not { } fields)
        {
            _words.Add(whole);
            return;
        }

        if (fields.Count == 1 && fields[0] == whole.Text)
        {
            _words.Add(whole);
            return;
        }

        foreach (var field in fields)
            _words.Add(GoWord.Of(field, word.Span));
    }

    private static bool IsSplit(ShellWord word)
    {
        if (!word.HasExpansions)
            return false;

        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Variable && !part.IsQuoted)
                return true;
        }

        return false;
    }

    private GoWord Whole(ShellWord word)
    {
        // Most words are just what they say.
        if (word.Value is { } value)
            return GoWord.OfLiteral(value, word);

        var values = new string[word.Parts.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = GoWordPlaces.ValueOf(word.Parts[index], _valueOf);

        // An expansion with an operator is known as a whole only.
        var text = string.Concat(values);
        return word.Expand(_valueOf) is { } expanded && expanded != text
            ? GoWord.Of(expanded, word.Span)
            : GoWord.Of(text, word.Span, new GoWordPlaces(word, _valueOf));
    }
}
