using System;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>Takes a word apart. The scanner has already seen that every quote and brace is closed, and says how far each expansion goes.</summary>
internal sealed class WordReader
{
    private readonly MappedText _text;
    private readonly string _buffer;
    private readonly int _end;
    private readonly WordMode _mode;
    private readonly WordExtent[] _extents;
    private ShellWordPart[] _parts = new ShellWordPart[2];
    private int _count;

    // The last characters of a literal stand side by side in the buffer; only what stands apart from them is copied.
    private StringBuilder? _literal;
    private int _runStart;
    private int _runEnd;
    private int _at;
    private int _literalStart = -1;
    private bool _quoted;
    private bool _bracketsAreLiteral;
    private bool _bracesAreLiteral;

    private WordReader(MappedText text, WordMode mode, WordExtent[] extents)
    {
        _text = text;
        _buffer = text.Buffer;
        _at = text.Start;
        _end = text.Start + text.Length;
        _mode = mode;
        _extents = extents;
        _quoted = mode is WordMode.DoubleQuoted;
        _bracketsAreLiteral = mode is not WordMode.Argument;
        _bracesAreLiteral = mode is not (WordMode.Argument or WordMode.ArgumentValue);
    }

    public static ShellWordPart[] Read(MappedText text, WordMode mode, WordExtent[] extents)
    {
        var reader = new WordReader(text, mode, extents);
        if (mode is WordMode.SingleQuoted)
            reader.Take(text.Length);
        else
            reader.Read();

        reader.EndLiteral();
        Array.Resize(ref reader._parts, reader._count);
        return reader._parts;
    }

    /// <summary>The 0-based place of the double quote that closes the one at the start of a text, or -1.</summary>
    public static int ClosingQuote(MappedText text, WordExtent[] extents)
    {
        for (var at = text.Start + 1; at < text.Start + text.Length; at++)
        {
            switch (text.Buffer[at])
            {
                case '"':
                    return at - text.Start;
                case '\\':
                    at++;
                    break;
                case '$' or '`' when ExtentAt(extents, at) is { } extent:
                    at = extent.End - 1;
                    break;
            }
        }

        return -1;
    }

    private static WordExtent? ExtentAt(WordExtent[] extents, int start)
    {
        var index = WordExtent.IndexFrom(extents, start);
        return index < extents.Length && extents[index].Start == start ? extents[index] : null;
    }

    private void Read()
    {
        while (_at < _end)
        {
            if (_quoted)
                ReadQuoted(_buffer[_at]);
            else
                ReadUnquoted(_buffer[_at]);
        }
    }

    private void ReadQuoted(char character)
    {
        switch (character)
        {
            case '"':
                Skip(1);
                _quoted = false;
                break;
            case '\\':
                ReadEscapeInQuotes();
                break;
            case '$' or '`':
                ReadExpansion();
                break;
            default:
                Take(1);
                break;
        }
    }

    private void ReadUnquoted(char character)
    {
        switch (character)
        {
            case '\'':
                var close = _buffer.IndexOf('\'', _at + 1, _end - _at - 1);
                Skip(1);
                Take((close < 0 ? _end : close) - _at);
                Skip(close < 0 ? 0 : 1);
                break;
            case '"':
                Skip(1);
                _quoted = true;
                break;
            case '\\':
                ReadEscape();
                break;
            case '$' or '`':
                ReadExpansion();
                break;
            case '*' or '?' when _mode is WordMode.Argument:
                Add(ShellWordPartKind.Glob, _at + 1);
                break;
            case '[' when !_bracketsAreLiteral:
                ReadBrackets();
                break;
            case '{' when !_bracesAreLiteral:
                ReadBraces();
                break;
            case '~' when IsAtTilde():
                ReadTilde();
                break;
            default:
                Take(1);
                break;
        }
    }

    // Reference: POSIX shell, 2.2.1 and 2.2.3. A backslash and a line feed are nothing; within double quotes few characters can be escaped.
    private void ReadEscape()
    {
        if (_at + 1 >= _end)
        {
            Take(1);
            return;
        }

        var joinsLines = _buffer[_at + 1] == '\n';
        Skip(joinsLines ? 2 : 1);
        if (!joinsLines)
            Take(1);
    }

    private void ReadEscapeInQuotes()
    {
        var next = _at + 1 < _end ? _buffer[_at + 1] : '\0';
        if (next is '$' or '`' or '"' or '\\' or '\n' || (next == '}' && _mode is WordMode.DoubleQuoted))
            ReadEscape();
        else
            Take(1);
    }

    private void ReadBrackets()
    {
        // The first character may itself be a closing bracket, and an exclamation mark or a circumflex may stand before it.
        var from = _at + 1;
        while (from < _end && _buffer[from] is '!' or '^')
            from++;

        var close = from + 1 < _end ? _buffer.IndexOf(']', from + 1, _end - from - 1) : -1;
        if (close < 0)
        {
            _bracketsAreLiteral = true;
            Take(1);
            return;
        }

        Add(ShellWordPartKind.Glob, close + 1);
    }

    private void ReadBraces()
    {
        var close = _buffer.LastIndexOf('}', _end - 1, _end - _at);
        if (close < 0 || !SpeaksOfSeveral(_at, close))
        {
            _bracesAreLiteral = true;
            Take(1);
            return;
        }

        Add(ShellWordPartKind.Unknown, close + 1);
    }

    private bool SpeaksOfSeveral(int open, int close) =>
        _buffer.IndexOf(',', open, close - open) >= 0 || _buffer.IndexOf("..", open, close - open, StringComparison.Ordinal) >= 0;

    private bool IsAtTilde()
    {
        if (_at == _text.Start)
            return true;

        var before = _buffer[_at - 1];
        return _mode is WordMode.Argument ? before == '=' : before == ':' && _mode is WordMode.Value or WordMode.ArgumentValue;
    }

    private void ReadTilde()
    {
        var end = _at + 1;
        var separator = _mode is WordMode.Argument ? '/' : ':';
        while (end < _end && _buffer[end] != separator && _buffer[end] is not ('/' or '"' or '\'' or '\\' or '$' or '`'))
            end++;

        var isOwnHome = end == _at + 1 && (end == _end || _buffer[end] == '/' || _buffer[end] == separator);

        // Behind the equals sign of an argument, bash and dash disagree.
        var isKnown = isOwnHome && _mode is not WordMode.ArgumentValue && (_mode is WordMode.Value || _at == _text.Start);
        Add(isKnown ? ShellWordPartKind.Tilde : ShellWordPartKind.Unknown, end);
    }

    private void ReadExpansion()
    {
        if (ExtentAt(_extents, _at) is { } extent)
        {
            ReadExtent(extent);
            return;
        }

        var next = _at + 1 < _end ? _buffer[_at + 1] : '\0';
        if (_buffer[_at] == '$' && ShellCharacters.IsNameStart(next))
            ReadVariable();
        else if (_buffer[_at] == '$' && ShellCharacters.IsSpecialParameter(next))
            Add(new ShellWordPart(ShellWordPartKind.Variable, Piece(_at, _at + 2), next.ToString()), _at + 2);
        else if ((next == '"' && !_quoted) || (_buffer[_at] == '$' && JoinsLines(_at + 1)))
            Add(ShellWordPartKind.Unknown, _at + 1);
        else
            Take(1);
    }

    private void ReadVariable()
    {
        var end = _at + 1;
        while (end < _end && ShellCharacters.IsName(_buffer[end], end - _at - 1))
            end++;

        if (JoinsLines(end))
            Add(ShellWordPartKind.Unknown, end);
        else
            Add(new ShellWordPart(ShellWordPartKind.Variable, Piece(_at, end), _buffer.Substring(_at + 1, end - _at - 1)), end);
    }

    // Lines are joined before names are read: "$A", a backslash, a line feed and "B" is the variable AB.
    private bool JoinsLines(int at) => at + 1 < _end && _buffer[at] == '\\' && _buffer[at + 1] == '\n';


    private void ReadExtent(WordExtent extent)
    {
        switch (extent.Kind)
        {
            case WordExtentKind.Substitution:
                Add(ShellWordPartKind.CommandSubstitution, extent.End);
                break;
            case WordExtentKind.Arithmetic:
                Add(ShellWordPartKind.Arithmetic, extent.End);
                break;
            case WordExtentKind.Braces:
                Add(BracedVariable.Read(Piece(extent.Start, extent.End), _quoted ? WordMode.DoubleQuoted : WordMode.Fallback, _extents), extent.End);
                break;
            default:
                Add(ShellWordPartKind.Unknown, extent.End);
                break;
        }
    }

    private void Add(ShellWordPartKind kind, int end)
    {
        var piece = Piece(_at, end);
        Add(new ShellWordPart(kind, piece, kind is ShellWordPartKind.Glob ? piece.ToString() : ""), end);
    }

    private void Add(ShellWordPart part, int end)
    {
        EndLiteral();
        Append(part with { IsQuoted = _quoted });
        _at = end;
    }

    private void Append(ShellWordPart part)
    {
        if (_count == _parts.Length)
            Array.Resize(ref _parts, _count * 2);

        _parts[_count++] = part;
    }

    private MappedText Piece(int start, int end) => _text.Slice(start - _text.Start, end - start);

    private void Take(int length)
    {
        BeginLiteral();
        if (_at != _runEnd)
            EndRun();

        _at += length;
        _runEnd = _at;
    }

    private void EndRun()
    {
        if (_runEnd > _runStart)
            (_literal ??= new StringBuilder()).Append(_buffer, _runStart, _runEnd - _runStart);

        _runStart = _runEnd = _at;
    }

    private void Skip(int length)
    {
        BeginLiteral();
        _at += length;
    }

    private void BeginLiteral()
    {
        if (_literalStart >= 0)
            return;

        _literalStart = _at;
        _runStart = _runEnd = _at;
    }

    private void EndLiteral()
    {
        if (_literalStart < 0)
            return;

        // The quote that opens or closes around an expansion is no piece of its own; the two quotes of an empty word are.
        var value = EndValue();
        if (value.Length > 0 || (_at == _end && _count == 0))
            Append(new ShellWordPart(ShellWordPartKind.Literal, Piece(_literalStart, _at), value));

        _literalStart = -1;
    }

    private string EndValue()
    {
        if (_literal is null || _literal.Length == 0)
            return _buffer.Substring(_runStart, _runEnd - _runStart);

        EndRun();
        var value = _literal.ToString();
        _literal.Clear();
        return value;
    }
}
