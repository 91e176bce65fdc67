using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>A word as BuildKit's lexer hands it out, and the range of the text that it was made of.</summary>
internal readonly record struct ShellWord(string Text, int Start, int End);

/// <summary>What the lexer leaves in the words.</summary>
internal enum WordQuotes
{
    /// <summary>Quotes and escapes are taken off.</summary>
    Removed,

    /// <summary>Quotes stay, escapes are taken off.</summary>
    Kept,

    /// <summary>Quotes and escapes stay.</summary>
    KeptWithEscapes,
}

/// <summary>
/// Words as BuildKit's shell lexer (<c>shell.Lex.ProcessWords</c>) splits them where no variable has a value, its oddities included:
/// it decides which words announce a heredoc, and so where the next instruction starts. The escape is always a backslash here.
/// </summary>
internal sealed class ShellWordReader(string text, WordQuotes quotes)
{
    /// <summary>Substitutions inside of substitutions; deeper ones are not followed, and then there are no words.</summary>
    private const int DeepestNesting = 200;
    private const char Escape = '\\';
    private const char None = '\0';

    // One buffer for the word in progress at any depth: a nested substitution drops what stands before it, as BuildKit's does.
    private readonly StringBuilder _word = new();
    private readonly List<ShellWord> _words = [];
    private bool _rawEscapes = quotes == WordQuotes.KeptWithEscapes;
    private int _at;
    private int _depth;
    private int _wordStart;

    /// <summary>Why the text could not be lexed.</summary>
    public string? Problem { get; private set; }

    /// <summary>The words, or <c>null</c> when the text cannot be lexed.</summary>
    public List<ShellWord>? Read()
    {
        if (ReadUntil(None, _rawEscapes) is null)
            return null;

        EndWord();
        return _words;
    }

    private string? ReadUntil(char stop, bool rawEscapes)
    {
        if (++_depth > DeepestNesting)
            return Fail("nested too deeply");

        var before = _rawEscapes;
        _rawEscapes = rawEscapes;
        var result = ReadParts(stop);
        _rawEscapes = before;
        _depth--;
        return result;
    }

    private string? ReadParts(char stop)
    {
        var isOuter = _depth == 1;
        var result = new StringBuilder();
        _word.Clear();
        while (_at < text.Length)
        {
            var character = text[_at];
            if (stop != None && character == stop)
            {
                _at++;
                _word.Clear();
                return result.ToString();
            }

            var start = _at;
            if (character is '\'' or '"' or '$' or '<')
            {
                if (ReadSpecial(character) is not { } special)
                    return null;

                result.Append(special);
                AddAll(special, start, character == '$' && isOuter);
                continue;
            }

            _at++;
            if (character == Escape)
            {
                if (_rawEscapes)
                {
                    Add(character, start);
                    result.Append(character);
                }

                if (_at == text.Length)
                    break;

                character = text[_at++];
                Add(character, start);
            }
            else if (!Characters.IsSpace(character))
            {
                Add(character, start);
            }
            else if (isOuter)
            {
                EndWord(start);
            }

            result.Append(character);
        }

        return stop == None ? result.ToString() : Fail($"unexpected end of statement while looking for matching {stop}");
    }

    private string? ReadSpecial(char character) => character switch
    {
        '\'' => ReadSingleQuotes(),
        '"' => ReadDoubleQuotes(),
        '$' => ReadDollar(),
        _ => ReadArrow(),
    };

    private string? ReadSingleQuotes()
    {
        var start = _at;
        var end = text.IndexOf('\'', start + 1);
        if (end < 0)
            return Fail("unexpected end of statement while looking for matching single-quote");

        _at = end + 1;
        return quotes == WordQuotes.Removed ? text.Substring(start + 1, end - start - 1) : text.Substring(start, _at - start);
    }

    private string? ReadDoubleQuotes()
    {
        var result = new StringBuilder();
        _at++;
        if (quotes != WordQuotes.Removed)
            result.Append('"');

        while (_at < text.Length)
        {
            var character = text[_at];
            if (character == '"')
            {
                _at++;
                if (quotes != WordQuotes.Removed)
                    result.Append('"');

                return result.ToString();
            }

            if (character == '$')
            {
                if (ReadDollar() is not { } value)
                    return null;

                result.Append(value);
                continue;
            }

            _at++;
            if (character == Escape)
            {
                if (_rawEscapes)
                    result.Append(character);

                if (_at == text.Length)
                    continue;

                if (text[_at] is '"' or '$' or Escape)
                    character = text[_at++];
            }

            result.Append(character);
        }

        return Fail("unexpected end of statement while looking for matching double-quote");
    }

    // No variable is set here, and so every substitution stays as it is, but for what is nested in it.
    private string? ReadDollar()
    {
        _at++;
        if (Peek() != '{')
            return "$" + ReadName();

        _at++;
        if (_at == text.Length)
            return Fail("syntax error: missing '}'");

        if (Peek() is '{' or '}' or ':')
            return Fail("syntax error: bad substitution");

        var name = ReadName();
        var modifier = Next();
        switch (modifier)
        {
            case '}':
                return "${" + name + "}";
            case ':':
                var second = Next();
                return second is '#' or '%'
                    ? Fail($"unsupported modifier (:{second}) in substitution")
                    : ReadSubstitution(name, ":" + second, rawEscapes: false);
            case '+' or '-' or '?':
                return ReadSubstitution(name, modifier.ToString(), rawEscapes: false);
            case '#' or '%':
                return ReadSubstitution(name, modifier.ToString(), rawEscapes: true);
            case '/':
                return ReadReplacement(name);
            default:
                return Fail($"unsupported modifier ({modifier}) in substitution");
        }
    }

    private string? ReadSubstitution(string name, string modifier, bool rawEscapes) => ReadUntil('}', rawEscapes) is { } word
        ? "${" + name + modifier + word + "}"
        : Fail("syntax error: missing '}'");

    private string? ReadReplacement(string name)
    {
        if (Peek() == '/')
            _at++;

        if (ReadUntil('/', rawEscapes: true) is not { } pattern)
            return Fail("syntax error: missing '/' in ${}");

        return ReadUntil('}', rawEscapes: true) is { } replacement
            ? "${" + name + "/" + pattern + "/" + replacement + "}"
            : Fail("syntax error: missing '}'");
    }

    private string ReadArrow()
    {
        _at++;
        if (Peek() != '<')
            return "<";

        var start = _at++ - 1;
        while (Peek() is '\t' or '\r' or ' ')
            _at++;

        return text.Substring(start, _at - start);
    }

    private string ReadName()
    {
        var start = _at;
        if (char.IsDigit(Peek()))
        {
            while (char.IsDigit(Peek()))
                _at++;
        }
        else if (Peek() is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            _at++;
        }
        else
        {
            while (_at < text.Length && (text[_at] == '_' || char.IsLetterOrDigit(text, _at)))
                _at += char.IsSurrogatePair(text, _at) ? 2 : 1;
        }

        return text.Substring(start, _at - start);
    }

    private char Peek() => _at < text.Length ? text[_at] : None;

    private char Next() => _at < text.Length ? text[_at++] : None;

    private void AddAll(string value, int start, bool splits)
    {
        foreach (var character in value)
        {
            if (!splits || !Characters.IsSpace(character))
                Add(character, start);
            else
                EndWord(_at);
        }
    }

    private void Add(char character, int start)
    {
        if (_word.Length == 0)
            _wordStart = start;

        _word.Append(character);
    }

    private void EndWord() => EndWord(text.Length);

    private void EndWord(int end)
    {
        if (_word.Length == 0)
            return;

        _words.Add(new ShellWord(_word.ToString(), _wordStart, end));
        _word.Clear();
    }

    private string? Fail(string problem)
    {
        Problem ??= problem;
        return null;
    }
}
