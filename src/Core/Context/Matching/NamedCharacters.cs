using System;

namespace GoContainerGuard.Context.Matching;

/// <summary>The character classes that Go's regular expressions know by a letter or a name, as its <c>regexp/syntax</c> documents them.</summary>
internal static class NamedCharacters
{
    public static readonly CharacterSet Word = CharacterSet.Of(['0', '9', 'A', 'Z', '_', '_', 'a', 'z']);
    private static readonly CharacterSet NotWord = Word.Complement();
    private static readonly CharacterSet Digit = CharacterSet.Of(['0', '9']);
    private static readonly CharacterSet NotDigit = Digit.Complement();
    private static readonly CharacterSet Space = CharacterSet.Of(['\t', '\n', '\f', '\r', ' ', ' ']);
    private static readonly CharacterSet NotSpace = Space.Complement();

    /// <summary>What <c>\d</c>, <c>\S</c> and their like stand for; <c>null</c> for another letter.</summary>
    public static CharacterSet? OfLetter(char letter) => letter switch
    {
        'd' => Digit,
        'D' => NotDigit,
        's' => Space,
        'S' => NotSpace,
        'w' => Word,
        'W' => NotWord,
        _ => null,
    };

    /// <summary>What <c>[:alpha:]</c> and its like stand for, by the name between the colons; <c>null</c> for an unknown name.</summary>
    public static CharacterSet? OfPosixName(string name) => name.StartsWith("^", StringComparison.Ordinal)
        ? OfPlainPosixName(name.Substring(1))?.Complement()
        : OfPlainPosixName(name);

    private static CharacterSet? OfPlainPosixName(string name) => name switch
    {
        "alnum" => CharacterSet.Of(['0', '9', 'A', 'Z', 'a', 'z']),
        "alpha" => CharacterSet.Of(['A', 'Z', 'a', 'z']),
        "ascii" => CharacterSet.Of([0, 0x7F]),
        "blank" => CharacterSet.Of(['\t', '\t', ' ', ' ']),
        "cntrl" => CharacterSet.Of([0, 0x1F, 0x7F, 0x7F]),
        "digit" => Digit,
        "graph" => CharacterSet.Of(['!', '~']),
        "lower" => CharacterSet.Of(['a', 'z']),
        "print" => CharacterSet.Of([' ', '~']),
        "punct" => CharacterSet.Of(['!', '/', ':', '@', '[', '`', '{', '~']),
        "space" => CharacterSet.Of(['\t', '\r', ' ', ' ']),
        "upper" => CharacterSet.Of(['A', 'Z']),
        "word" => Word,
        "xdigit" => CharacterSet.Of(['0', '9', 'A', 'F', 'a', 'f']),
        _ => null,
    };
}
