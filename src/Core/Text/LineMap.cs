using System;
using System.Collections.Generic;

namespace GoContainerGuard.Text;

/// <summary>Turns offsets into lines and back. Only a line feed ends a line: BuildKit splits there and nowhere else.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly int _length;

    internal LineMap(string content)
    {
        var starts = new List<int> { 0 };
        for (var at = content.IndexOf('\n'); at >= 0; at = content.IndexOf('\n', at + 1))
            starts.Add(at + 1);

        _starts = starts.ToArray();
        _length = content.Length;
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => _starts.Length;

    /// <summary>The 0-based line and character of an offset from 0 to the length of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside of the text.</exception>
    public LinePosition PositionOf(int offset)
    {
        if (offset < 0 || offset > _length)
            throw new ArgumentOutOfRangeException(nameof(offset));

        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The 0-based offset at which a 0-based line starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int StartOf(int line) => line >= 0 && line < _starts.Length
        ? _starts[line]
        : throw new ArgumentOutOfRangeException(nameof(line));
}
