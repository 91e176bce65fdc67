using System;

namespace GoContainerGuard.Context.Matching;

/// <summary>Collects patterns one by one; a set that is copied for each would cost the square of their number.</summary>
internal struct PatternSetBuilder(PatternSet set)
{
    private readonly PatternSet _set = set;
    private ulong _first = set.First;
    private ulong[]? _rest;

    public void Add(int pattern)
    {
        var bit = 1UL << (pattern % PatternSet.WordSize);
        var word = pattern / PatternSet.WordSize;
        if (word == 0)
        {
            _first |= bit;
            return;
        }

        if (_rest is null || _rest.Length < word)
            Widen(word);

        _rest![word - 1] |= bit;
    }

    /// <summary>The set. Nothing may be added afterwards.</summary>
    public readonly PatternSet ToSet() => new(_first, _rest ?? _set.Rest);

    // Doubled, so that patterns which come in order are not copied for each word.
    private void Widen(int words)
    {
        var known = _rest ?? _set.Rest;
        var length = Math.Max(words, known?.Length ?? 0);
        var rest = new ulong[_rest is null ? length : Math.Max(length, _rest.Length * 2)];
        known?.CopyTo(rest, 0);
        _rest = rest;
    }
}
