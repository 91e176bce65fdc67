using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>
/// The tiles of a file, stored as starts only: a tile ends where the next one starts, so that no character can be lost or doubled.
/// </summary>
internal sealed class TokenList
{
    private readonly int _length;
    private int[] _starts;
    private TokenKind[] _kinds;

    public TokenList(int length)
    {
        _length = length;
        _starts = new int[Math.Max(16, length / 5)];
        _kinds = new TokenKind[_starts.Length];
    }

    public int Count { get; private set; }

    public SyntaxToken this[int index] => index >= 0 && index < Count
        ? new SyntaxToken(_kinds[index], TextSpan.FromBounds(_starts[index], index + 1 < Count ? _starts[index + 1] : _length))
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Where the tiles laid so far end.</summary>
    public int End { get; private set; }

    /// <summary>Lays a tile; what lies between it and the last one becomes trivia. Empty tiles are not laid.</summary>
    public void Add(TokenKind kind, TextSpan span)
    {
        if (span.IsEmpty)
            return;

        if (span.Start < End)
            throw new ArgumentException("The tiles must be laid in order.", nameof(span));

        if (span.Start > End)
            Push(TokenKind.Trivia, End);

        Push(kind, span.Start);
        End = span.End;
    }

    /// <summary>Lays a tile for each piece of the file that a logical range covers.</summary>
    public void Add(TokenKind kind, MappedText text)
    {
        var piece = -1;
        for (var start = 0; start < text.Length;)
        {
            Add(kind, text.PieceFrom(start, ref piece, out var behind));
            start = behind;
        }
    }

    /// <summary>Turns what is left of the file into trivia.</summary>
    public void Close()
    {
        if (End < _length)
            Push(TokenKind.Trivia, End);

        End = _length;
    }

    private void Push(TokenKind kind, int start)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _kinds, Count * 2);
        }

        _starts[Count] = start;
        _kinds[Count] = kind;
        Count++;
    }
}
