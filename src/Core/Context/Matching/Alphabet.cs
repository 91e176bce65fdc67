using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// The characters of a pattern list, sorted into letters: two characters that no set of the list tells apart are the same letter,
/// so that a table of steps needs a column for each letter and not for each of a million code points.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>The most letters that a table has columns for.</summary>
    public const int MostLetters = 256;

    /// <summary>Lists with more distinct sets than this get no alphabet; one with 64 patterns has about 40.</summary>
    public const int MostSets = 512;

    /// <summary>Lists whose sets have more ranges than this in all get no alphabet; all Unicode letters are 660.</summary>
    public const int MostRanges = 4096;

    private const int AsciiCount = 128;

    private readonly int[] _starts;
    private readonly int[] _letterOfInterval;

    private Alphabet(int[] starts, int[] letterOfInterval, int letterCount)
    {
        _starts = starts;
        _letterOfInterval = letterOfInterval;
        Count = letterCount;
        AsciiLetters = new byte[AsciiCount];
        for (var codePoint = 0; codePoint < AsciiCount; codePoint++)
            AsciiLetters[codePoint] = (byte)FindLetter(codePoint);
    }

    /// <summary>Number of letters.</summary>
    public int Count { get; }

    /// <summary>The alphabet of some sets; <c>null</c> above the bounds.</summary>
    public static Alphabet? Of(ICollection<CharacterSet> sets)
    {
        var ranges = 0;
        foreach (var set in sets)
            ranges += set.Bounds.Count / 2;

        if (sets.Count > MostSets || ranges > MostRanges)
            return null;

        var starts = StartsOf(sets);
        var letters = new int[starts.Length];
        var count = 1;
        foreach (var set in sets)
            count = Split(set, starts, letters, count);

        return count <= MostLetters ? new Alphabet(starts, letters, count) : null;
    }

    /// <summary>The letters of the ASCII characters, for who reads many.</summary>
    public byte[] AsciiLetters { get; }

    /// <summary>The letter of any character, from 0 up to <see cref="Count"/>.</summary>
    public int Of(int codePoint) => codePoint < AsciiCount ? AsciiLetters[codePoint] : FindLetter(codePoint);

    private int FindLetter(int codePoint)
    {
        var index = Array.BinarySearch(_starts, codePoint);
        return _letterOfInterval[index >= 0 ? index : ~index - 1];
    }

    private static int[] StartsOf(ICollection<CharacterSet> sets)
    {
        var starts = new List<int> { 0 };
        foreach (var set in sets)
        {
            for (var index = 0; index < set.Bounds.Count; index += 2)
            {
                starts.Add(set.Bounds[index]);
                starts.Add(set.Bounds[index + 1] + 1);
            }
        }

        starts.Sort();
        var distinct = new List<int>();
        foreach (var start in starts)
        {
            if (start <= CharacterSet.LastCodePoint && (distinct.Count == 0 || distinct[distinct.Count - 1] != start))
                distinct.Add(start);
        }

        return distinct.ToArray();
    }

    // Every letter that lies partly in the set becomes two.
    private static int Split(CharacterSet set, int[] starts, int[] letters, int count)
    {
        var total = new int[count];
        var inside = new int[count];
        for (var interval = 0; interval < starts.Length; interval++)
        {
            total[letters[interval]]++;
            if (set.Contains(starts[interval]))
                inside[letters[interval]]++;
        }

        var renamed = new int[count];
        var next = count;
        for (var letter = 0; letter < count; letter++)
            renamed[letter] = inside[letter] == total[letter] || inside[letter] == 0 ? letter : next++;

        for (var interval = 0; interval < starts.Length; interval++)
        {
            if (set.Contains(starts[interval]))
                letters[interval] = renamed[letters[interval]];
        }

        return next;
    }
}
