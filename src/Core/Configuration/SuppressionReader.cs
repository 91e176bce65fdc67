using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>Reads what stands in a comment behind <c>gcg:ignore</c>: rules, then a reason, most often behind the word <c>because</c>.</summary>
internal sealed class SuppressionReader(SourceText source, TextSpan comment)
{
    public const string ForInstruction = "gcg:ignore";
    public const string ForFile = "gcg:ignore-file";

    private const string ReasonWord = "because";
    private const string Conjunction = "and";
    private const string OurPrefix = "GCG";

    private const string Tool = "gcg";
    private const string Opening = Tool + ":";

    // The last one is another tool's; it is not taken for a misspelt word of a whole file.
    private static readonly string[] Markers = [ForInstruction, ForFile, "gcg:ignore-line"];

    /// <summary>Fewer digits than these make no id: "v2" and "UTF8" are words of a reason.</summary>
    private const int LeastDigits = 3;

    private readonly List<SuppressedName> _names = [];
    private int _at = comment.Start + 1;

    /// <summary>The suppression, which speaks for nothing yet; <c>null</c> when the comment is none.</summary>
    /// <param name="isForFile">Whether it means the whole file.</param>
    public InlineSuppression? Read(out bool isForFile)
    {
        var marker = NextWord();
        var text = source.Slice(marker);
        isForFile = text == ForFile;
        if (!isForFile && text != ForInstruction)
            return null;

        var reason = _at;
        for (var word = NextWord(); !word.IsEmpty; word = NextWord())
        {
            var written = source.Slice(word);
            if (written.TrimEnd(':') == ReasonWord)
            {
                reason = _at;
                break;
            }

            reason = word.Start;
            if (written != Conjunction && !TryAddNames(word))
                break;

            reason = comment.End;
        }

        return new InlineSuppression(comment, marker, _names, ReasonFrom(reason)) { Reach = SuppressionReach.Nothing };
    }

    /// <summary>The word of a comment that <see cref="Read"/> does not take although it was meant for it; <c>null</c> for a comment like any other.</summary>
    public MisspeltMarker? ReadMisspelt()
    {
        var marker = NextMarker();
        var written = source.Slice(marker).ToLowerInvariant();
        var isOurs = written.StartsWith(Opening, StringComparison.Ordinal) && written.Length > Opening.Length;
        if (written is Tool or Opening)
        {
            // "gcg ignore", "gcg: ignore"
            var second = NextMarker();
            written = Opening + source.Slice(second).ToLowerInvariant();
            marker = TextSpan.FromBounds(marker.Start, second.End);
        }

        var meant = written is ForInstruction or ForFile ? written : NearestName.To(written, Markers);
        if (_at < comment.End && IsSeparator(source.Content[_at]))
            marker = TextSpan.FromBounds(marker.Start, ++_at);

        // A sentence may begin with our name: what follows it tells.
        var namesRules = (isOurs || meant is not null) && TryAddNames(NextWord()) && _names.Count > 0;
        return namesRules || (isOurs && meant is not null) ? new MisspeltMarker(marker, meant) : null;
    }

    // Up to what somebody put between the word and the rules: "gcg:ignore=GCG0801".
    private TextSpan NextMarker()
    {
        var word = NextWord();
        var end = word.Start;
        while (end < word.End && (end == word.Start + Tool.Length || !IsSeparator(source.Content[end])))
            end++;

        _at = end;
        return TextSpan.FromBounds(word.Start, end);
    }

    private static bool IsSeparator(char character) => character is '=' or ',' or ':';

    private TextSpan NextWord()
    {
        while (_at < comment.End && char.IsWhiteSpace(source.Content[_at]))
            _at++;

        var start = _at;
        while (_at < comment.End && !char.IsWhiteSpace(source.Content[_at]))
            _at++;

        return TextSpan.FromBounds(start, _at);
    }

    // "GCG0801,GCG0802:" names two rules; one part that is no name makes the word a part of the reason.
    private bool TryAddNames(TextSpan word)
    {
        var before = _names.Count;
        for (var start = word.Start; start < word.End;)
        {
            var comma = source.Content.IndexOf(',', start, word.End - start);
            var end = comma < 0 ? word.End : comma;
            var name = source.Content.Substring(start, end - start).TrimEnd(':');
            if (IsName(name))
                _names.Add(new SuppressedName(name, new TextSpan(start, name.Length)));
            else if (name.Length > 0)
                return Forget(before);

            start = end + 1;
        }

        return true;
    }

    private bool Forget(int before)
    {
        _names.RemoveRange(before, _names.Count - before);
        return false;
    }

    private static bool IsName(string word) =>
        word.StartsWith(OurPrefix, StringComparison.OrdinalIgnoreCase) || IsLikeId(word) || NearestRule.FindByAnyName(word) is not null;

    // CGC0801, DL3006, SC2086: letters that are ours in another order or those of another tool, then digits.
    private static bool IsLikeId(string word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsLetter(word[letters]))
            letters++;

        var digits = word.Length - letters;
        for (var at = letters; at < word.Length; at++)
        {
            if (!char.IsDigit(word[at]))
                return false;
        }

        return digits >= LeastDigits && word.Substring(0, letters).ToUpperInvariant() is "CGC" or "GGC" or "CGG" or "GC" or "CG" or "DL" or "SC";
    }

    private string? ReasonFrom(int start)
    {
        var reason = new StringBuilder();
        _at = start;
        for (var word = NextWord(); !word.IsEmpty; word = NextWord())
        {
            if (reason.Length == 0 && !HasLetterOrDigit(word))
                continue;

            reason.Append(reason.Length == 0 ? "" : " ").Append(source.Content, word.Start, word.Length);
        }

        return reason.Length == 0 ? null : reason.ToString();
    }

    private bool HasLetterOrDigit(TextSpan word)
    {
        for (var at = word.Start; at < word.End; at++)
        {
            if (char.IsLetterOrDigit(source.Content[at]))
                return true;
        }

        return false;
    }
}
