using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Turns words of a shell into the arguments that the go command gets, each character with its place in the file.</summary>
internal sealed class GoShellWords
{
    private readonly Func<string, ShellValue> _valueOf;
    private readonly List<GoWord> _words = [];

    private GoShellWords(Func<string, ShellValue> valueOf) => _valueOf = valueOf;

    /// <summary>The arguments; a word whose splitting is not known stays one word with a hole.</summary>
    /// <param name="words">The words of the command, its name first.</param>
    /// <param name="valueOf">What is known of a variable.</param>
    public static IReadOnlyList<GoWord> Of(IReadOnlyList<ShellWord> words, Func<string, ShellValue> valueOf)
    {
        var result = new GoShellWords(valueOf);
        foreach (var word in words)
            result.Add(word);

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
        var text = new StringBuilder();
        var places = new List<TextSpan>();
        var isExpanded = word.Value is null ? word.Expand(_valueOf) : null;
        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Literal)
                AddLiteral(part, text, places);
            else
                AddPlaced(ValueOf(part) ?? GoWord.Hole.ToString(), part.Text.SourceSpan(), text, places);
        }

        // An expansion with an operator is known as a whole only.
        return isExpanded is not null && isExpanded != text.ToString()
            ? GoWord.Of(isExpanded, word.Span)
            : GoWord.Of(text.ToString(), word.Span, places.ToArray());
    }

    private string? ValueOf(ShellWordPart part) =>
        part.Kind is ShellWordPartKind.Variable && part.Operator is null ? _valueOf(part.Name).Text : null;

    private static void AddPlaced(string value, TextSpan place, StringBuilder text, List<TextSpan> places)
    {
        text.Append(value);
        for (var index = 0; index < value.Length; index++)
            places.Add(place);
    }

    /// <summary>The characters of a literal stand in its text in the same order, with quotes and backslashes between them.</summary>
    private static void AddLiteral(ShellWordPart part, StringBuilder text, List<TextSpan> places)
    {
        text.Append(part.Value);
        var at = 0;
        foreach (var character in part.Value)
        {
            while (at < part.Text.Length && part.Text[at] != character)
                at++;

            places.Add(at < part.Text.Length ? part.Text.SourceSpan(at, 1) : part.Text.SourceSpan());
            at++;
        }
    }
}
