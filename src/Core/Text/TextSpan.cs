using System;

namespace GoContainerGuard.Text;

/// <summary>A half-open range of UTF-16 code units in one text: <see cref="Start"/> is inside, <see cref="End"/> is not.</summary>
/// <param name="Start">0-based offset of the first code unit.</param>
/// <param name="Length">Number of code units; 0 is a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>0-based offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether nothing lies between start and end.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from one offset up to, but not including, another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public static TextSpan FromBounds(int start, int end) => end >= start
        ? new TextSpan(start, end - start)
        : throw new ArgumentOutOfRangeException(nameof(end));

    /// <summary>Whether the offset lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether every code unit of the other span lies in this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
