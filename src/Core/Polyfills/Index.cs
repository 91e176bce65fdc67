namespace System;

/// <summary>What the compiler turns <c>^1</c> into, and what list patterns count with.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;

    public static implicit operator Index(int value) => new(value);
}
