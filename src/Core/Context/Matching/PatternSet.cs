namespace GoContainerGuard.Context.Matching;

/// <summary>
/// Some patterns of a list, by their 0-based places. Up to 64 patterns, which is nearly every ignore file, no memory is asked for.
/// </summary>
internal readonly struct PatternSet
{
    public const int WordSize = 64;

    private const ulong DeBruijn = 0x03F79D71B4CB0A89;

    // The place of the lowest bit, by the top six bits of (lowest bit * DeBruijn).
    private static readonly byte[] LowestBit = CreateLowestBit();

    private readonly ulong _first;
    private readonly ulong[]? _rest;

    /// <param name="first">The first 64 patterns, the lowest bit first.</param>
    /// <param name="rest">The others in the same way; not to be changed any more.</param>
    public PatternSet(ulong first, ulong[]? rest)
    {
        _first = first;
        _rest = rest;
    }

    public ulong First => _first;

    public ulong[]? Rest => _rest;

    public bool IsEmpty => _first == 0 && _rest is null;

    public bool Contains(int pattern)
    {
        var bit = 1UL << (pattern % WordSize);
        return pattern < WordSize ? (_first & bit) != 0 : (WordAt(pattern / WordSize) & bit) != 0;
    }

    /// <summary>Whether every pattern of the other set is in this one.</summary>
    public bool Contains(PatternSet other)
    {
        if ((other._first & ~_first) != 0)
            return false;

        for (var word = 1; word <= (other._rest?.Length ?? 0); word++)
        {
            if ((other.WordAt(word) & ~WordAt(word)) != 0)
                return false;
        }

        return true;
    }

    public bool IsSame(PatternSet other) => Contains(other) && other.Contains(this);

    public PatternSet With(PatternSet other)
    {
        if (other._rest is null)
            return new PatternSet(_first | other._first, _rest);

        var rest = Widened(other._rest.Length);
        for (var index = 0; index < other._rest.Length; index++)
            rest[index] |= other._rest[index];

        return new PatternSet(_first | other._first, rest);
    }

    /// <summary>The first pattern at or behind a place; -1 when there is none.</summary>
    public int FindNext(int pattern)
    {
        var word = pattern / WordSize;
        var bits = WordAt(word) & (ulong.MaxValue << (pattern % WordSize));
        while (bits == 0)
        {
            word++;
            if (word > (_rest?.Length ?? 0))
                return -1;

            bits = WordAt(word);
        }

        return (word * WordSize) + LowestBit[unchecked((bits & (0 - bits)) * DeBruijn) >> 58];
    }

    private ulong WordAt(int word)
    {
        if (word == 0)
            return _first;

        return _rest is not null && word <= _rest.Length ? _rest[word - 1] : 0;
    }

    private ulong[] Widened(int words)
    {
        var rest = new ulong[System.Math.Max(words, _rest?.Length ?? 0)];
        _rest?.CopyTo(rest, 0);
        return rest;
    }

    private static byte[] CreateLowestBit()
    {
        var places = new byte[WordSize];
        for (var place = 0; place < WordSize; place++)
            places[unchecked((1UL << place) * DeBruijn) >> 58] = (byte)place;

        return places;
    }
}
