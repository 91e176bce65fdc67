using System;

namespace GoContainerGuard.Text;

/// <summary>
/// A logical text whose pieces remember where they came from. BuildKit joins continued lines before anything else reads them and
/// forgets their places; here the reader sees the joined text and every character still knows its true offset in the file.
/// </summary>
public readonly struct MappedText
{
    private readonly string _text;
    private readonly Piece[]? _pieces;

    private MappedText(string text, int start, int length, Piece[]? pieces)
    {
        _text = text;
        Start = start;
        Length = length;
        _pieces = pieces;
    }

    /// <summary>Offset of the first character within <see cref="Buffer"/>.</summary>
    public int Start { get; }

    /// <summary>Number of logical characters.</summary>
    public int Length { get; }

    /// <summary>The string that holds the characters, from <see cref="Start"/> on; scanned without copying.</summary>
    public string Buffer => _text ?? "";

    /// <summary>Whether the logical text is one unbroken piece of the file.</summary>
    public bool IsContiguous => _pieces is null;

    /// <summary>The logical character at a 0-based index.</summary>
    public char this[int index] => _text[Start + index];

    /// <summary>A text that is one unbroken piece of a file.</summary>
    public static MappedText Of(string source, TextSpan span) => new(source, span.Start, span.Length, null);

    /// <summary>A text joined from pieces.</summary>
    /// <param name="text">The joined characters.</param>
    /// <param name="pieces">The pieces in ascending order of their logical start; the first starts at 0.</param>
    public static MappedText Joined(string text, Piece[] pieces) => new(text, 0, text.Length, pieces);

    /// <summary>A part of this text, by 0-based logical index and length.</summary>
    public MappedText Slice(int start, int length) => start >= 0 && length >= 0 && start <= Length - length
        ? new MappedText(_text, Start + start, length, _pieces)
        : throw new ArgumentOutOfRangeException(nameof(start));

    /// <summary>The offset in the file of the logical character at an index; the index may be the length, which is just behind the last one.</summary>
    public int SourceOffset(int index)
    {
        if (_pieces is null)
            return Start + index;

        // Just behind the last character of a part is behind that character, not at the start of the next piece. An empty part, such as
        // the value of "X=", is behind the character in front of it.
        var at = Start + index;
        var behind = index == Length && at > 0;
        at -= behind ? 1 : 0;
        var piece = _pieces[PieceAt(at)];
        return piece.SourceStart + (at - piece.LogicalStart) + (behind ? 1 : 0);
    }

    /// <summary>The span in the file from the first to the last character of a logical range; what lies between pieces is included.</summary>
    public TextSpan SourceSpan(int start, int length)
    {
        var part = Slice(start, length);
        return TextSpan.FromBounds(part.SourceOffset(0), part.SourceOffset(length));
    }

    /// <summary>The span in the file of the whole text.</summary>
    public TextSpan SourceSpan() => SourceSpan(0, Length);

    /// <summary>How many logical characters from an index on stand side by side in the file.</summary>
    public int ContiguousLength(int start)
    {
        if (_pieces is null)
            return Length - start;

        var piece = PieceAt(Start + start);
        var end = piece + 1 < _pieces.Length ? _pieces[piece + 1].LogicalStart - Start : Length;
        return Math.Min(end, Length) - start;
    }

    /// <summary>The unbroken piece of the file that starts at a logical index, and the index behind it.</summary>
    internal TextSpan PieceFrom(int start, ref int piece, out int behind)
    {
        if (_pieces is null)
        {
            behind = Length;
            return new TextSpan(Start + start, Length - start);
        }

        if (piece < 0)
            piece = PieceAt(Start + start);

        var current = _pieces[piece++];
        var end = piece < _pieces.Length ? Math.Min(_pieces[piece].LogicalStart - Start, Length) : Length;
        behind = end;
        return new TextSpan(current.SourceStart + (Start + start - current.LogicalStart), end - start);
    }

    /// <summary>The first logical index of a character, or -1.</summary>
    public int IndexOf(char character)
    {
        var at = Length == 0 ? -1 : _text.IndexOf(character, Start, Length);
        return at < 0 ? -1 : at - Start;
    }

    /// <summary>Whether the logical text equals another, character by character.</summary>
    public bool Equals(string other) => Length == other.Length && string.CompareOrdinal(Buffer, Start, other, 0, Length) == 0;

    /// <summary>Whether the logical text equals another but for the case of letters.</summary>
    public bool EqualsIgnoringCase(string other) =>
        Length == other.Length && string.Compare(Buffer, Start, other, 0, Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <inheritdoc/>
    public override string ToString() => _text is null ? "" : _text.Substring(Start, Length);

    /// <summary>The characters of a logical range.</summary>
    public string Substring(int start, int length) => Buffer.Substring(Start + start, length);

    private int PieceAt(int at)
    {
        var low = 0;
        for (var high = _pieces!.Length - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].LogicalStart <= at)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>An unbroken run of logical characters.</summary>
    /// <param name="LogicalStart">0-based index in the joined text.</param>
    /// <param name="SourceStart">0-based offset in the file.</param>
    public readonly record struct Piece(int LogicalStart, int SourceStart);
}
