using System.Collections.Generic;
using GoContainerGuard.Context.Matching;

namespace GoContainerGuard.Context;

/// <summary>
/// A pattern as Go's <c>filepath.Match</c> reads it on Linux: <c>*</c> and <c>?</c> stop at a slash, <c>[a-z]</c> and <c>[^a]</c> do not,
/// a backslash makes the next character plain. Sources of COPY and ADD are matched by it; ignore patterns are only checked by it.
/// </summary>
internal sealed class GoGlob
{
    private static readonly char[] Wildcards = ['*', '?', '['];

    // What stands between stars; the first chunk has no star before it.
    private readonly List<List<Element>> _chunks = [new()];
    private readonly bool _lastIsBad;

    /// <summary>Reads a pattern; one that Go refuses matches nothing.</summary>
    public GoGlob(string pattern)
    {
        for (var at = 0; at < pattern.Length;)
        {
            if (TryRead(pattern, ref at))
                continue;

            _lastIsBad = true;
            return;
        }
    }

    /// <summary>Whether Go refuses the pattern, which then matches nothing.</summary>
    public bool IsBad => _lastIsBad;

    private enum Kind
    {
        Character,
        AnyButSlash,
        Set,
        OtherThanSet,
    }

    private enum Outcome
    {
        NoMatch,
        Match,
        BadPattern,
    }

    /// <summary>Whether a path may stand for several names; a backslash alone makes it none.</summary>
    public static bool HasWildcard(string path) => path.IndexOfAny(Wildcards) >= 0;

    /// <summary>
    /// Whether Docker's check of ignore patterns lets this one pass. It matches the pattern with the name <c>.</c> and so sees a fault
    /// only if it gets that far: <c>x[</c> is refused, <c>x*[</c> is not.
    /// </summary>
    public static bool IsAcceptedByCheck(string pattern) => new GoGlob(pattern).Match(".") is not Outcome.BadPattern;

    /// <summary>Whether the pattern matches the whole name.</summary>
    public bool IsMatch(string name) => Match(name) is Outcome.Match;

    private Outcome Match(string name)
    {
        var at = 0;
        for (var index = 0; index < _chunks.Count; index++)
        {
            var isLast = index == _chunks.Count - 1;
            if (isLast && _lastIsBad)
                return Outcome.BadPattern;

            var isFound = index == 0
                ? TryMatch(_chunks[0], name, 0, out at) && (!isLast || at == name.Length)
                : TryFind(_chunks[index], name, ref at, isLast);
            if (!isFound)
                return Outcome.NoMatch;
        }

        return Outcome.Match;
    }

    private bool TryRead(string pattern, ref int at)
    {
        var chunk = _chunks[_chunks.Count - 1];
        switch (pattern[at])
        {
            case '*':
                // Several stars in a row are one.
                if (_chunks.Count == 1 || chunk.Count > 0)
                    _chunks.Add([]);

                at++;
                return true;
            case '?':
                chunk.Add(new Element(Kind.AnyButSlash, '\0', null));
                at++;
                return true;
            case '[':
                if (ReadSet(pattern, ref at) is not { } set)
                    return false;

                chunk.Add(set);
                return true;
            case '\\':
                at++;
                break;
        }

        if (at == pattern.Length)
            return false;

        chunk.Add(new Element(Kind.Character, pattern[at++], null));
        return true;
    }

    // Each chunk is taken where it first fits, as Go does it; there is no way back to an earlier star.
    private static bool TryFind(List<Element> chunk, string name, ref int at, bool isLast)
    {
        if (isLast && chunk.Count == 0)
            return name.IndexOf('/', at) < 0;

        for (var start = at; ; start++)
        {
            if (TryMatch(chunk, name, start, out var end) && (!isLast || end == name.Length))
            {
                at = end;
                return true;
            }

            if (start >= name.Length || name[start] == '/')
                return false;
        }
    }

    private static bool TryMatch(List<Element> chunk, string name, int start, out int end)
    {
        end = start;
        foreach (var element in chunk)
        {
            if (end >= name.Length)
                return false;

            var character = element.Kind is Kind.Character ? name[end++] : CodePoint.Read(name, ref end);
            var isMatch = element.Kind switch
            {
                Kind.Character => character == element.Character,
                Kind.AnyButSlash => character != '/',
                Kind.Set => element.Set!.Contains(character),
                _ => !element.Set!.Contains(character),
            };
            if (!isMatch)
                return false;
        }

        return true;
    }

    private static Element? ReadSet(string pattern, ref int at)
    {
        at++;
        var isOther = at < pattern.Length && pattern[at] == '^';
        if (isOther)
            at++;

        var ranges = new List<int>();
        while (ranges.Count == 0 || at >= pattern.Length || pattern[at] != ']')
        {
            if (ReadMember(pattern, ref at) is not { } first)
                return null;

            var last = first;
            if (pattern[at] == '-')
            {
                at++;
                if (ReadMember(pattern, ref at) is not { } second)
                    return null;

                last = second;
            }

            // A range from high to low is accepted and holds nothing.
            ranges.Add(first);
            ranges.Add(last);
        }

        at++;
        return new Element(isOther ? Kind.OtherThanSet : Kind.Set, '\0', SetOf(ranges));
    }

    // A member must have something behind it, as the set is not closed yet.
    private static int? ReadMember(string pattern, ref int at)
    {
        if (at < pattern.Length && pattern[at] == '\\')
            at++;
        else if (at < pattern.Length && pattern[at] is '-' or ']')
            return null;

        if (at >= pattern.Length)
            return null;

        var member = CodePoint.Read(pattern, ref at);
        return at < pattern.Length ? member : null;
    }

    private static CharacterSet SetOf(List<int> ranges)
    {
        var ascending = new List<int>(ranges.Count);
        for (var index = 0; index < ranges.Count; index += 2)
        {
            if (ranges[index] > ranges[index + 1])
                continue;

            ascending.Add(ranges[index]);
            ascending.Add(ranges[index + 1]);
        }

        return CharacterSet.Of(ascending);
    }

    private readonly record struct Element(Kind Kind, char Character, CharacterSet? Set);
}
