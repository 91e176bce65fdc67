using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Physical lines of a file. Only a line feed ends one; carriage returns before it belong to the line end (BuildKit <c>trimNewline</c>).</summary>
internal struct LineReader(string content)
{
    // A byte-order mark is no part of the first line.
    private int _next = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;

    /// <summary>0-based offset of the first character of the line.</summary>
    public int Start { get; private set; } = 0;

    /// <summary>0-based offset behind the last character that is not part of the line end.</summary>
    public int End { get; private set; } = 0;

    /// <summary>0-based offset behind the line end.</summary>
    public readonly int FullEnd => _next;

    public readonly TextSpan Span => new(Start, End - Start);

    public bool MoveNext()
    {
        if (_next >= content.Length)
            return false;

        Start = _next;
        var feed = content.IndexOf('\n', Start);
        _next = feed < 0 ? content.Length : feed + 1;
        var end = feed < 0 ? content.Length : feed;
        while (end > Start && content[end - 1] == '\r')
            end--;

        End = end;
        return true;
    }
}
