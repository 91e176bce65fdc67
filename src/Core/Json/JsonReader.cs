using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Json;

/// <summary>Reads JSON to the letter of RFC 8259. Never throws; the first fault ends the reading.</summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _at;
    private int _nodes;
    private DocumentFault? _fault;

    private JsonReader(string text) => _text = text;

    public static Document Read(string text)
    {
        var reader = new JsonReader(text);
        var root = reader.ReadDocument();
        return reader._fault is { } fault ? new Document(null, fault) : new Document(root, null);
    }

    private DocumentNode? ReadDocument()
    {
        if (_text.Length > DocumentBounds.LongestText)
            return Fail("the file is too long");

        var root = ReadValue(depth: 1);
        SkipSpace();
        return _fault is null && _at < _text.Length ? Fail("there is more behind the value") : root;
    }

    private DocumentNode? ReadValue(int depth)
    {
        SkipSpace();
        if (depth > DocumentBounds.MostDepth || ++_nodes > DocumentBounds.MostNodes)
            return Fail("there are too many values in each other");

        if (_at == _text.Length)
            return Fail("the file ends where a value is expected");

        return _text[_at] switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => ReadString(),
            _ => ReadWord(),
        };
    }

    private DocumentMapping? ReadObject(int depth)
    {
        var start = _at++;
        var entries = new List<DocumentEntry>();
        for (SkipSpace(); !Take('}'); SkipSpace())
        {
            if (entries.Count > 0 && !Expect(','))
                return null;

            SkipSpace();
            if (_at == _text.Length || _text[_at] != '"')
                return Fail<DocumentMapping>("a name in quotes is expected");

            if (ReadString() is not { } key)
                return null;

            SkipSpace();
            if (!Expect(':') || ReadValue(depth + 1) is not { } value)
                return null;

            entries.Add(new DocumentEntry(key, value));
        }

        return new DocumentMapping(entries, TextSpan.FromBounds(start, _at));
    }

    private DocumentList? ReadArray(int depth)
    {
        var start = _at++;
        var items = new List<DocumentNode>();
        for (SkipSpace(); !Take(']'); SkipSpace())
        {
            if ((items.Count > 0 && !Expect(',')) || ReadValue(depth + 1) is not { } item)
                return null;

            items.Add(item);
        }

        return new DocumentList(items, TextSpan.FromBounds(start, _at));
    }

    private DocumentScalar? ReadString()
    {
        var start = ++_at;
        var value = new StringBuilder();
        for (; _at < _text.Length && _text[_at] >= ' '; _at++)
        {
            if (_text[_at] == '"')
                return new DocumentScalar(value.ToString(), IsQuoted: true, TextSpan.FromBounds(start, _at++));

            if (_text[_at] != '\\')
                value.Append(_text[_at]);
            else if (!ReadEscape(value))
                return null;
        }

        return Fail<DocumentScalar>("a text in quotes does not end");
    }

    // Ends at the last character of the escape.
    private bool ReadEscape(StringBuilder value)
    {
        const string Escapes = "\"\\/bfnrt";
        const string Meanings = "\"\\/\b\f\n\r\t";
        _at++;
        var index = _at < _text.Length ? Escapes.IndexOf(_text[_at]) : -1;
        if (index >= 0)
        {
            value.Append(Meanings[index]);
            return true;
        }

        var code = 0;
        if (_at + 4 >= _text.Length || _text[_at] != 'u')
            return Refuse("an escape is not known");

        for (var digit = 0; digit < 4; digit++)
        {
            var number = "0123456789abcdef".IndexOf(char.ToLowerInvariant(_text[++_at]));
            if (number < 0)
                return Refuse("an escape is not known");

            code = (code << 4) | number;
        }

        value.Append((char)code);
        return true;
    }

    private DocumentScalar? ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
            _at++;

        var word = _text.Substring(start, _at - start);
        if (word is "true" or "false" or "null" || IsNumber(word))
            return new DocumentScalar(word, IsQuoted: false, TextSpan.FromBounds(start, _at));

        _at = start;
        return Fail<DocumentScalar>("a value is expected");
    }

    private static bool IsNumber(string word)
    {
        var at = word.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var whole = Digits(word, ref at);
        if (whole == 0 || (whole > 1 && word[at - whole] == '0'))
            return false;

        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits(word, ref at) == 0)
                return false;
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '-' or '+')
                at++;

            if (Digits(word, ref at) == 0)
                return false;
        }

        return at == word.Length;
    }

    private static int Digits(string word, ref int at)
    {
        var start = at;
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;

        return at - start;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
            _at++;
    }

    private bool Take(char character)
    {
        if (_at >= _text.Length || _text[_at] != character)
            return false;

        _at++;
        return true;
    }

    private bool Expect(char character) => Take(character) || Refuse($"'{character}' is expected");

    private DocumentNode? Fail(string message) => Fail<DocumentNode>(message);

    private T? Fail<T>(string message)
        where T : class
    {
        Refuse(message);
        return null;
    }

    private bool Refuse(string message)
    {
        _fault ??= new DocumentFault(new TextSpan(Math.Min(_at, _text.Length), 0), message);
        return false;
    }
}
