using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Physical lines of a file. Only a line feed ends one; a carriage return before it belongs to the line end (BuildKit <c>scanLines</c>).</summary>
internal struct LineReader(string content)
{
    // A byte-order mark is no part of the first line.
    private int _next = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;

    /// <summary>0-based offset of the first character of the line.</summary>
    public int Start { get; private set; } = 0;

    /// <summary>0-based offset behind the last character that is not part of the line end.</summary>
    public int End { get; private set; } = 0;

    /// <summary>0-based offset behind the line end.</summary>
    public int FullEnd => _next;

    public bool MoveNext()
    {
        if (_next >= content.Length)
            return false;

        Start = _next;
        var feed = content.IndexOf('\n', Start);
        _next = feed < 0 ? content.Length : feed + 1;
        End = feed < 0 ? content.Length : feed;
        if (feed > Start && content[feed - 1] == '\r')
            End--;

        return true;
    }

    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
