using System;

namespace GoContainerGuard.Semantics;

/// <summary>How far an expansion goes before it says that it does not know. No honest Dockerfile comes near these numbers.</summary>
internal static class ExpansionBounds
{
    /// <summary>Levels of <c>${…${…}…}</c> that are read.</summary>
    public const int Nesting = 200;

    /// <summary>Characters that variables may put into one word, besides <see cref="OfCharacter"/> for each character of the word.</summary>
    public const int Growth = 16 * 1024;

    /// <summary>Steps for all patterns of one word (the length of the pattern times the length of the value), besides <see cref="OfCharacter"/>.</summary>
    public const int PatternSteps = 1 << 19;

    /// <summary>What each character of a word adds to the two bounds above, so that a long word is not cut short for its length.</summary>
    public const int OfCharacter = 16;

    /// <summary>A bound for a word of a length.</summary>
    public static int For(int bound, int wordLength) => (int)Math.Min(int.MaxValue, bound + ((long)OfCharacter * wordLength));
}
