using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Joins continued lines. The common line that is not continued is never copied.</summary>
internal sealed class LogicalLine(string content)
{
    private const int FirstCapacity = 256;
    private const int FirstPieces = 16;

    private char[] _joined = [];
    private MappedText.Piece[] _pieces = [];
    private int _length;
    private int _count;
    private TextSpan _only;

    public void Start(TextSpan piece)
    {
        _length = 0;
        _count = 0;
        _only = piece;
    }

    public void Continue(TextSpan piece)
    {
        if (_count == 0)
            Append(_only);

        Append(piece);
    }

    public MappedText ToText()
    {
        if (_count == 0 || _length == 0)
            return MappedText.Of(content, new TextSpan(_only.Start, _count == 0 ? _only.Length : 0));

        // Of several pieces one may be all that is left; it needs no copy.
        var last = _count;
        while (_pieces[last - 1].LogicalStart == _length)
            last--;

        if (last == 1)
            return MappedText.Of(content, new TextSpan(_pieces[0].SourceStart, _length));

        var pieces = new MappedText.Piece[last];
        Array.Copy(_pieces, pieces, last);
        return MappedText.Joined(new string(_joined, 0, _length), pieces);
    }

    private void Append(TextSpan piece)
    {
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, Math.Max(FirstPieces, _count * 2));

        if (_joined.Length - _length < piece.Length)
            Array.Resize(ref _joined, Math.Max(FirstCapacity, (_length + piece.Length) * 2));

        // An empty piece keeps no place: the next one starts at the same logical index.
        if (_count > 0 && _pieces[_count - 1].LogicalStart == _length)
            _count--;

        _pieces[_count++] = new MappedText.Piece(_length, piece.Start);
        content.CopyTo(piece.Start, _joined, _length, piece.Length);
        _length += piece.Length;
    }
}
