using System;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Joins continued lines. The common line that is not continued is never copied.</summary>
internal sealed class LogicalLine(string content)
{
    private readonly StringBuilder _joined = new();
    private MappedText.Piece[] _pieces = new MappedText.Piece[8];
    private int _count;
    private TextSpan _only;

    public void Start(TextSpan piece)
    {
        _joined.Clear();
        _count = 0;
        _only = piece;
    }

    public void Continue(TextSpan piece)
    {
        if (_count == 0)
            Append(_only);

        Append(piece);
    }

    public bool IsEmpty => _count == 0 ? _only.IsEmpty : _joined.Length == 0;

    public MappedText ToText()
    {
        if (_count == 0)
            return MappedText.Of(content, _only);

        var pieces = new MappedText.Piece[_count];
        Array.Copy(_pieces, pieces, _count);
        return MappedText.Joined(_joined.ToString(), pieces);
    }

    private void Append(TextSpan piece)
    {
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, _count * 2);

        // An empty piece keeps no place: the next one starts at the same logical index.
        if (_count > 0 && _pieces[_count - 1].LogicalStart == _joined.Length)
            _count--;

        _pieces[_count++] = new MappedText.Piece(_joined.Length, piece.Start);
        _joined.Append(content, piece.Start, piece.Length);
    }
}
