using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The tokens of a piece of Go source, without line ends, and the texts that its names stand for.</summary>
internal sealed class GoTokenList
{
    private readonly string _content;
    // Of a token and the blank behind it.
    private const int UsualLength = 6;

    private readonly List<Token> _tokens;
    private Dictionary<string, string?>? _texts;

    public GoTokenList(string content, int start)
    {
        _content = content;
        _tokens = new List<Token>((content.Length - start) / UsualLength);
        var tokens = new GoTokens(content, start);
        for (tokens.MoveNext(); tokens.Kind != GoTokenKind.End; tokens.MoveNext())
        {
            if (tokens.Kind != GoTokenKind.LineEnd)
                _tokens.Add(new Token(tokens.Kind, tokens.Start, tokens.End));
        }
    }

    public int Count => _tokens.Count;

    public bool IsWord(int index) => Has(index, GoTokenKind.Word);

    public bool IsLiteral(int index) => Has(index, GoTokenKind.Literal);

    public bool IsMark(int index, char mark) => Has(index, GoTokenKind.Mark) && _content[_tokens[index].Start] == mark;

    public bool Is(int index, string word) => Has(index, GoTokenKind.Word) && _tokens[index].End - _tokens[index].Start == word.Length
        && string.CompareOrdinal(_content, _tokens[index].Start, word, 0, word.Length) == 0;

    public string Text(int index) => _content.Substring(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    public GoUse Use(GoUseKind kind, string text, int first, int last) => new(kind, text, _tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    /// <summary>The value of an argument that is one literal, or one name that stands for one; <c>null</c> for all else.</summary>
    /// <param name="open">The bracket that opens the list of arguments.</param>
    /// <param name="number">0-based.</param>
    public string? StringIn(int open, int number)
    {
        var (start, end) = Argument(open, number);
        if (end - start != 1)
            return null;

        return IsLiteral(start) ? Literal(start) : IsWord(start) && Texts.TryGetValue(Text(start), out var text) ? text : null;
    }

    /// <summary>The beginning of the text that an argument builds: its first literal, or that of a name which comes before it.</summary>
    /// <param name="open">The bracket that opens the list of arguments.</param>
    /// <param name="number">0-based.</param>
    public string? AddressIn(int open, int number)
    {
        var (start, end) = Argument(open, number);
        for (var index = start; index < end; index++)
        {
            if (IsLiteral(index))
                return Literal(index);

            if (IsWord(index) && !IsMark(index + 1, '.') && !IsMark(index + 1, '(') && Texts.TryGetValue(Text(index), out var text) && text is not null)
                return text;
        }

        return null;
    }

    /// <summary>The first literal that starts with a text; <c>null</c> when none does.</summary>
    public string? FindLiteral(string start)
    {
        for (var index = 0; index < _tokens.Count; index++)
        {
            if (IsLiteral(index) && string.CompareOrdinal(_content, _tokens[index].Start + 1, start, 0, start.Length) == 0 && Literal(index) is { } text)
                return text;
        }

        return null;
    }

    // A name that is given two texts stands for neither.
    private Dictionary<string, string?> Texts
    {
        get
        {
            if (_texts is not null)
                return _texts;

            _texts = new Dictionary<string, string?>(StringComparer.Ordinal);
            for (var index = 2; index < _tokens.Count; index++)
            {
                if (!IsLiteral(index) || NameFor(index) is not { } name || Literal(index) is not { } text)
                    continue;

                _texts[Text(name)] = _texts.TryGetValue(Text(name), out var other) && other != text ? null : text;
            }

            return _texts;
        }
    }

    // name = "…", name string = "…", name := "…"; more behind the literal makes it another text, of which this is the beginning.
    private int? NameFor(int literal)
    {
        if (!IsMark(literal - 1, '='))
            return null;

        var name = literal - 2;
        if (IsMark(name, ':') || Is(name, "string"))
            name--;

        return IsWord(name) ? name : null;
    }

    private string? Literal(int index) => _content[_tokens[index].Start] is '"' or '`' ? GoString.Unquote(Text(index)) : null;

    private (int Start, int End) Argument(int open, int number)
    {
        var start = open + 1;
        var depth = 0;
        for (var index = start; index < _tokens.Count; index++)
        {
            if (!Has(index, GoTokenKind.Mark))
                continue;

            switch (_content[_tokens[index].Start])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth-- == 0:
                    return number == 0 ? (start, index) : (index, index);
                case ',' when depth == 0:
                    if (number-- == 0)
                        return (start, index);

                    start = index + 1;
                    break;
            }
        }

        return (open, open);
    }

    private bool Has(int index, GoTokenKind kind) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == kind;

    private readonly record struct Token(GoTokenKind Kind, int Start, int End);
}
