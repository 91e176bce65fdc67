using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>A set of Unicode code points as ranges that ascend and do not touch.</summary>
internal sealed class CharacterSet : IEquatable<CharacterSet>
{
    public const int LastCodePoint = 0x10FFFF;

    public static readonly CharacterSet None = Of([]);
    public static readonly CharacterSet All = Of([0, LastCodePoint]);
    public static readonly CharacterSet AllButNewline = Of([0, '\n' - 1, '\n' + 1, LastCodePoint]);
    public static readonly CharacterSet Slash = Single('/');

    private readonly int[] _bounds;

    private CharacterSet(int[] bounds) => _bounds = bounds;

    /// <summary>First and last code point of each range, one after the other.</summary>
    public IReadOnlyList<int> Bounds => _bounds;

    public static CharacterSet Single(int codePoint) => new([codePoint, codePoint]);

    /// <summary>A set from any ranges: first and last of each, one after the other, in any order.</summary>
    public static CharacterSet Of(IReadOnlyList<int> ranges)
    {
        var firsts = new int[ranges.Count / 2];
        var lasts = new int[firsts.Length];
        for (var index = 0; index < firsts.Length; index++)
        {
            firsts[index] = ranges[2 * index];
            lasts[index] = ranges[(2 * index) + 1];
        }

        Array.Sort(firsts, lasts);
        var bounds = new List<int>(ranges.Count);
        for (var index = 0; index < firsts.Length; index++)
        {
            if (bounds.Count > 0 && firsts[index] <= bounds[bounds.Count - 1] + 1)
            {
                bounds[bounds.Count - 1] = Math.Max(bounds[bounds.Count - 1], lasts[index]);
                continue;
            }

            bounds.Add(firsts[index]);
            bounds.Add(lasts[index]);
        }

        return new CharacterSet(bounds.ToArray());
    }

    public CharacterSet Complement()
    {
        var bounds = new List<int>(_bounds.Length + 2);
        var next = 0;
        for (var index = 0; index < _bounds.Length; index += 2)
        {
            if (_bounds[index] > next)
            {
                bounds.Add(next);
                bounds.Add(_bounds[index] - 1);
            }

            next = _bounds[index + 1] + 1;
        }

        if (next <= LastCodePoint)
        {
            bounds.Add(next);
            bounds.Add(LastCodePoint);
        }

        return new CharacterSet(bounds.ToArray());
    }

    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(_bounds, codePoint);

        // Between two bounds: inside when the bound before the place opens a range.
        return index >= 0 || (~index & 1) == 1;
    }

    public bool Equals(CharacterSet? other)
    {
        if (other is null || other._bounds.Length != _bounds.Length)
            return false;

        for (var index = 0; index < _bounds.Length; index++)
        {
            if (other._bounds[index] != _bounds[index])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode()
    {
        var hash = _bounds.Length;
        foreach (var bound in _bounds)
            hash = unchecked((hash * 31) + bound);

        return hash;
    }
}
