using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>Reads sets of characters, in brackets or as an escape, as Go's <c>regexp/syntax</c> documents them; <c>null</c> where Go refuses.</summary>
internal sealed class SetReader(string text)
{
    private const int NoCharacter = -1;

    /// <summary>Why there is no set: Go refuses it, or it asks for tables that we do not have.</summary>
    public PatternOutcome Outcome { get; private set; } = PatternOutcome.Refused;

    /// <summary>Reads from an opening bracket to the closing one.</summary>
    public CharacterSet? ReadBrackets(ref int at)
    {
        at++;
        var isComplement = IsAt(at, '^');
        if (isComplement)
            at++;

        var ranges = new List<int>();
        var named = new HashSet<CharacterSet>();
        for (var isFirst = true; isFirst || !IsAt(at, ']'); isFirst = false)
        {
            if (at >= text.Length || !TryReadMember(ref at, ranges, named))
                return null;
        }

        at++;
        foreach (var set in named)
            ranges.AddRange(set.Bounds);

        var all = CharacterSet.Of(ranges);
        return isComplement ? all.Complement() : all;
    }

    /// <summary>Reads an escape outside of brackets, from its backslash on.</summary>
    public CharacterSet? ReadEscape(ref int at)
    {
        if (IsNamedEscape(at))
            return ReadNamedEscape(ref at);

        var character = ReadEscapedCharacter(ref at);
        return character == NoCharacter ? null : CharacterSet.Single(character);
    }

    private bool TryReadMember(ref int at, List<int> ranges, HashSet<CharacterSet> named)
    {
        if (FindPosixNameEnd(at) is var end && end > 0)
        {
            var name = text.Substring(at + 2, end - at - 2);
            at = end + 2;
            return TryAdd(NamedCharacters.OfPosixName(name), named);
        }

        if (IsNamedEscape(at))
            return TryAdd(ReadNamedEscape(ref at), named);

        var first = ReadCharacter(ref at);
        var last = first;
        if (first != NoCharacter && IsAt(at, '-') && at + 1 < text.Length && text[at + 1] != ']')
        {
            at++;
            last = ReadCharacter(ref at);
        }

        if (first == NoCharacter || last < first)
            return false;

        ranges.Add(first);
        ranges.Add(last);
        return true;
    }

    private static bool TryAdd(CharacterSet? set, HashSet<CharacterSet> named)
    {
        if (set is null)
            return false;

        named.Add(set);
        return true;
    }

    // Where the ":]" stands that ends a name begun by "[:" here; 0 when there is none. Go looks for it up to the end of the expression.
    private int FindPosixNameEnd(int at)
    {
        if (!IsAt(at, '[') || !IsAt(at + 1, ':') || at + 2 >= text.Length)
            return 0;

        return Math.Max(0, text.IndexOf(":]", at + 2, StringComparison.Ordinal));
    }

    private bool IsNamedEscape(int at) =>
        IsAt(at, '\\') && at + 1 < text.Length && "dDsSwWpP".IndexOf(text[at + 1]) >= 0;

    private CharacterSet? ReadNamedEscape(ref int at)
    {
        var letter = text[at + 1];
        at += 2;
        if (letter is not ('p' or 'P'))
            return NamedCharacters.OfLetter(letter);

        if (at == text.Length)
            return null;

        var isOutside = letter == 'P';
        var name = ReadCategoryName(ref at);
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            isOutside = !isOutside;
            name = name.Substring(1);
        }

        // A name of more than a letter may be a script or an alias, of which we have no list.
        var category = UnicodeCategories.Find(name);
        if (category is null && name.Length > 1)
            Outcome = PatternOutcome.NotKnown;

        return isOutside ? category?.Outside : category?.Inside;
    }

    private string ReadCategoryName(ref int at)
    {
        var start = at;
        if (text[at] != '{')
        {
            CodePoint.Read(text, ref at);
            return text.Substring(start, at - start);
        }

        var end = text.IndexOf('}', at);
        if (end < 0)
            return "";

        at = end + 1;
        return text.Substring(start + 1, end - start - 1);
    }

    private int ReadCharacter(ref int at)
    {
        if (at >= text.Length)
            return NoCharacter;

        return text[at] == '\\' ? ReadEscapedCharacter(ref at) : CodePoint.Read(text, ref at);
    }

    private int ReadEscapedCharacter(ref int at)
    {
        at++;
        if (at == text.Length)
            return NoCharacter;

        var character = CodePoint.Read(text, ref at);
        if (character is >= '1' and <= '7' && !IsOctalDigit(at))
            return NoCharacter;

        return character switch
        {
            >= '0' and <= '7' => ReadOctal(ref at, character - '0'),
            'x' => ReadHexadecimal(ref at),
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            >= 0x80 or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => NoCharacter,
            _ => character,
        };
    }

    private bool IsOctalDigit(int at) => at < text.Length && text[at] is >= '0' and <= '7';

    private int ReadOctal(ref int at, int value)
    {
        for (var digits = 1; digits < 3 && IsOctalDigit(at); digits++)
            value = (value * 8) + (text[at++] - '0');

        return value;
    }

    private int ReadHexadecimal(ref int at)
    {
        if (IsAt(at, '{'))
            return ReadBracedHexadecimal(ref at);

        var value = 0;
        for (var digits = 0; digits < 2; digits++)
        {
            var digit = at < text.Length ? HexadecimalDigit(text[at++]) : NoCharacter;
            if (digit == NoCharacter)
                return NoCharacter;

            value = (value * 16) + digit;
        }

        return value;
    }

    private int ReadBracedHexadecimal(ref int at)
    {
        var value = 0;
        var start = ++at;
        for (; at < text.Length && text[at] != '}'; at++)
        {
            var digit = HexadecimalDigit(text[at]);
            value = (value * 16) + digit;
            if (digit == NoCharacter || value > CharacterSet.LastCodePoint)
                return NoCharacter;
        }

        if (at == text.Length || at == start)
            return NoCharacter;

        at++;
        return value;
    }

    private static int HexadecimalDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => NoCharacter,
    };

    private bool IsAt(int at, char character) => at < text.Length && text[at] == character;
}
