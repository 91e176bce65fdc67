using System;

namespace GoContainerGuard.Go;

internal enum GoTokenKind
{
    End,
    Word,
    Literal,
    Mark,
    LineEnd,
}

/// <summary>Splits Go source into words, literals, marks and line ends; comments and blanks are left out.</summary>
internal struct GoTokens(string content, int start = 0)
{
    private int _next = start == 0 && content.Length > 0 && content[0] == '\uFEFF' ? 1 : start;
    private int _start;

    public GoTokenKind Kind { get; private set; }

    /// <summary>The first character of the token; a line feed for the end of a line.</summary>
    public readonly char First => _start < content.Length ? content[_start] : '\0';

    /// <summary>Offset of the token.</summary>
    public readonly int Start => _start;

    /// <summary>Offset behind the token.</summary>
    public readonly int End => _next;

    public readonly string Text => content.Substring(_start, _next - _start);

    public readonly bool Is(char mark) => Kind == GoTokenKind.Mark && First == mark;

    public readonly bool IsWord(string word) =>
        Kind == GoTokenKind.Word && _next - _start == word.Length && string.CompareOrdinal(content, _start, word, 0, word.Length) == 0;

    public void MoveNext()
    {
        SkipBlank();
        _start = _next;
        if (_next >= content.Length)
        {
            Kind = GoTokenKind.End;
            return;
        }

        var character = content[_next];
        if (character == '\n')
        {
            Kind = GoTokenKind.LineEnd;
            _next++;
        }
        else if (character is '"' or '`' or '\'')
        {
            Kind = GoTokenKind.Literal;
            _next = BehindLiteral(content, _next);
        }
        else if (IsWordCharacter(character))
        {
            Kind = character is >= '0' and <= '9' ? GoTokenKind.Literal : GoTokenKind.Word;
            while (_next < content.Length && IsWordCharacter(content[_next]))
                _next++;
        }
        else
        {
            Kind = GoTokenKind.Mark;
            _next++;
        }
    }

    /// <summary>The offset just behind a literal that starts with a quote; one that is not closed ends with its line or the file.</summary>
    public static int BehindLiteral(string content, int start)
    {
        var quote = content[start];
        for (var at = start + 1; at < content.Length; at++)
        {
            if (content[at] == quote)
                return at + 1;

            if (quote == '`')
                continue;

            if (content[at] == '\n')
                return at;

            if (content[at] == '\\')
                at++;
        }

        return content.Length;
    }

    private void SkipBlank()
    {
        while (_next < content.Length)
        {
            if (content[_next] is ' ' or '\t' or '\r')
                _next++;
            else if (content[_next] != '/' || _next + 1 == content.Length)
                return;
            else if (content[_next + 1] == '/')
                _next = EndOf(content.IndexOf('\n', _next), 0);
            else if (content[_next + 1] == '*')
                _next = EndOf(content.IndexOf("*/", _next + 2, StringComparison.Ordinal), 2);
            else
                return;
        }
    }

    private readonly int EndOf(int found, int length) => found < 0 ? content.Length : found + length;

    // Nearly all are letters of ASCII.
    private static bool IsWordCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character > '\x7f' && char.IsLetterOrDigit(character));
}
