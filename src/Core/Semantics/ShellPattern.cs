using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// The pattern of <c>#</c>, <c>%</c> and <c>/</c>: <c>*</c> is any text, <c>?</c> any character, neither reaches over a line end; there are no
/// brackets. A backslash makes a star, a question mark or a backslash plain, and is dropped before a brace or a slash.
/// </summary>
internal sealed class ShellPattern
{
    private readonly List<PatternStep> _steps;

    private ShellPattern(List<PatternStep> steps) => _steps = steps;

    public int Length => _steps.Count;

    public PatternStep this[int index] => _steps[index];

    /// <summary>The pattern; or, when BuildKit refuses it, <c>null</c> and BuildKit's words for why.</summary>
    public static ShellPattern? Parse(string written, out string? problem)
    {
        var steps = new List<PatternStep>(written.Length);
        for (var index = written.Length > 0 && written[0] == WordExpander.ByteOrderMark ? 1 : 0; index < written.Length; index++)
        {
            var character = written[index];
            if (character != '\\')
            {
                steps.Add(new PatternStep(KindOf(character), character));
                continue;
            }

            var escaped = index + 1 < written.Length ? written[index + 1] : '\0';
            if (escaped is '}' or '/')
                continue;

            if (escaped is not ('*' or '?' or '\\'))
            {
                problem = $"invalid escape '\\{CharacterAt(written, index + 1)}'";
                return null;
            }

            steps.Add(new PatternStep(PatternStepKind.Character, escaped));
            index++;
        }

        problem = null;
        return new ShellPattern(steps);
    }

    /// <summary>The written pattern backwards; a backslash stays in front of what it escapes.</summary>
    public static string Reverse(string written)
    {
        var reversed = new char[written.Length];
        var at = written.Length;
        for (var index = 0; index < written.Length;)
        {
            var length = WidthAt(written, index);
            if (written[index] == '\\' && index + 1 < written.Length)
                length += WidthAt(written, index + 1);

            at -= length;
            written.CopyTo(index, reversed, at, length);
            index += length;
        }

        return new string(reversed);
    }

    /// <summary>A text without what the pattern matches at its start.</summary>
    public string TrimStart(string text, PatternReach reach)
    {
        var end = new PatternMatches(this, text, reach).EndFrom(0);
        return end > 0 ? text.Substring(end) : text;
    }

    /// <summary>A text without what the pattern, which was reversed before it was parsed, matches at its end.</summary>
    public string TrimReversedEnd(string text, PatternReach reach)
    {
        var end = new PatternMatches(this, ReverseText(text), reach).EndFrom(0);
        return end > 0 ? text.Substring(0, text.Length - end) : text;
    }

    /// <summary>A text with the first, longest match replaced by another text as it is.</summary>
    public string ReplaceFirst(string text, string replacement)
    {
        var matches = new PatternMatches(this, text, PatternReach.Longest);
        var start = matches.NextStart(0);
        return start < 0 ? text : text.Substring(0, start) + replacement + text.Substring(matches.EndFrom(start));
    }

    /// <summary>A text with every match replaced by a template of Go's regular expressions; <c>null</c> when the result is longer than allowed.</summary>
    public string? ReplaceAll(string text, string template, int maximumLength)
    {
        var matches = new PatternMatches(this, text, PatternReach.Longest);
        var result = new StringBuilder(text.Length);
        var copied = 0;
        for (var start = matches.NextStart(0); start >= 0;)
        {
            var end = matches.EndFrom(start);
            result.Append(text, copied, start - copied);

            // An empty match directly behind another match is none.
            if ((end > copied || start == 0) && !ReplacementTemplate.Append(result, template, text, start, end, maximumLength))
                return null;

            copied = end;
            start = matches.NextStart(end > start ? end : end + WidthAt(text, end));
        }

        result.Append(text, copied, text.Length - copied);
        return result.Length > maximumLength ? null : result.ToString();
    }

    /// <summary>How many code units the character at an index has; 1 at the end.</summary>
    public static int WidthAt(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;

    private static PatternStepKind KindOf(char character) => character switch
    {
        '*' => PatternStepKind.AnyText,
        '?' => PatternStepKind.AnyCharacter,
        _ => PatternStepKind.Character,
    };

    private static string CharacterAt(string text, int index) => index < text.Length ? text.Substring(index, WidthAt(text, index)) : "\uFFFD";

    private static string ReverseText(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        for (var index = 0; index + 1 < characters.Length; index++)
        {
            if (char.IsSurrogatePair(characters[index + 1], characters[index]))
                (characters[index], characters[index + 1]) = (characters[index + 1], characters[index]);
        }

        return new string(characters);
    }
}
