using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>One part of a description between two commas: words between blanks.</summary>
/// <param name="Text">The whole description.</param>
/// <param name="Words">Where the words stand; none in an empty part.</param>
/// <param name="Span">From the first word to the end of the last one; where a word would stand when there is none.</param>
internal sealed record ImageStatement(string Text, IReadOnlyList<TextSpan> Words, TextSpan Span)
{
    /// <summary>The parts of a description in their order.</summary>
    public static List<ImageStatement> In(string text)
    {
        var statements = new List<ImageStatement>();
        for (var start = 0; start <= text.Length;)
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length : comma;
            statements.Add(Between(text, start, end));
            start = end + 1;
        }

        return statements;
    }

    public string this[int word] => Text.Substring(Words[word].Start, Words[word].Length);

    /// <summary>The words from one on, with single blanks between them.</summary>
    public string From(int word)
    {
        var words = new List<string>();
        for (; word < Words.Count; word++)
            words.Add(this[word]);

        return string.Join(" ", words);
    }

    /// <summary>The fault of a second word that is none of those that may stand there; <c>null</c> when it is one.</summary>
    public ValueFault? FindOther(params string[] words) => Array.IndexOf(words, this[1]) >= 0
        ? null
        : new ValueFault(Words[1], $"'{this[1]}' is none of {string.Join(", ", words)}", NearestName.AmongWords(this[1], words));

    /// <summary>The fault of having more words than may stand there; <c>null</c> when there are no more.</summary>
    public ValueFault? FindMore(int words) => Words.Count > words ? new ValueFault(Words[words], $"'{this[words]}' says nothing behind '{this[0]} {this[1]}'", null) : null;

    private static ImageStatement Between(string text, int start, int end)
    {
        var words = new List<TextSpan>();
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var first = at;
            while (at < end && !char.IsWhiteSpace(text[at]))
                at++;

            words.Add(TextSpan.FromBounds(first, at));
        }

        var span = words.Count == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(words[0].Start, words[words.Count - 1].End);
        return new ImageStatement(text, words, span);
    }
}
