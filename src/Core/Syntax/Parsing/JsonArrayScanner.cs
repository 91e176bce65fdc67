using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Reads the JSON array of an exec form as Go's <c>encoding/json</c> does.</summary>
internal ref struct JsonArrayScanner(MappedText text)
{
    /// <summary>Go's decoder refuses deeper nesting.</summary>
    private const int DeepestNesting = 10_000;

    private readonly MappedText _text = text;
    private int _at = 0;
    private bool _onlyStrings = true;

    /// <summary>Whether the text starts as an array does; nothing else is worth reading.</summary>
    public static bool MayBeArray(MappedText text) => text.Length > 0 && text[0] == '[';

    /// <summary>The strings of an array, with the places where they stand.</summary>
    public static JsonOutcome ReadValues(MappedText text, List<ExecWord> words)
    {
        var scanner = new JsonArrayScanner(text);
        if (!scanner.ReadArray(words))
            return JsonOutcome.NotJson;

        return scanner._onlyStrings ? JsonOutcome.Strings : JsonOutcome.NotStrings;
    }

    /// <summary>The strings of an array as texts whose characters know their places.</summary>
    public static JsonOutcome ReadTexts(MappedText text, List<MappedText> words)
    {
        var values = new List<ExecWord>();
        var outcome = ReadValues(text, values);
        foreach (var value in values)
        {
            var inner = value.Text.Slice(1, value.Text.Length - 2);
            words.Add(inner.IndexOf('\\') < 0 ? inner : Decode(inner));
        }

        return outcome;
    }

    /// <summary>The string under a key of an object that is the whole text, the last one if there are several; <c>null</c> when there is none.</summary>
    public static string? StringInObject(MappedText text, string key)
    {
        var scanner = new JsonArrayScanner(text);
        scanner.SkipSpace();
        return scanner.Take('{') && scanner.ReadObject(key, out var found) ? found : null;
    }

    private bool ReadObject(string key, out string? found)
    {
        found = null;
        SkipSpace();
        if (Take('}'))
            return AtEnd();

        do
        {
            SkipSpace();
            if (_at >= _text.Length || _text[_at] != '"' || ReadString() is not { } name)
                return false;

            SkipSpace();
            if (!Take(':'))
                return false;

            SkipSpace();
            var isString = _at < _text.Length && _text[_at] == '"';
            var value = isString ? ReadString() : null;
            if (isString ? value is null : !SkipValue())
                return false;

            if (name == key)
                found = value;

            SkipSpace();
        }
        while (Take(','));

        return Take('}') && AtEnd();
    }

    // An escape becomes a piece of its own that starts where the escape starts.
    private static MappedText Decode(MappedText inner)
    {
        var scanner = new JsonArrayScanner(inner);
        var value = new StringBuilder(inner.Length);
        var pieces = new List<MappedText.Piece>();
        while (scanner._at < inner.Length)
        {
            var start = scanner._at;
            pieces.Add(new MappedText.Piece(value.Length, inner.SourceOffset(start)));
            if (inner[start] == '\\')
            {
                scanner.ReadEscape(value);
                continue;
            }

            var escape = inner.Slice(start, inner.Length - start).IndexOf('\\');
            var length = Math.Min(escape < 0 ? inner.Length - start : escape, inner.ContiguousLength(start));
            value.Append(inner.Buffer, inner.Start + start, length);
            scanner._at += length;
        }

        return MappedText.Joined(value.ToString(), pieces.ToArray());
    }

    private bool ReadArray(List<ExecWord> words)
    {
        _at = 1;
        SkipSpace();
        if (Take(']'))
            return AtEnd();

        while (true)
        {
            SkipSpace();
            if (!ReadElement(words))
                return false;

            SkipSpace();
            if (Take(']'))
                return AtEnd();

            if (!Take(','))
                return false;
        }
    }

    private bool ReadElement(List<ExecWord> words)
    {
        var start = _at;
        if (_at < _text.Length && _text[_at] == '"')
        {
            if (ReadString() is not { } value)
                return false;

            words.Add(new ExecWord(value, _text.Slice(start, _at - start)));
            return true;
        }

        _onlyStrings = false;
        return SkipValue();
    }

    private bool AtEnd()
    {
        SkipSpace();
        return _at == _text.Length;
    }

    private bool Take(char character)
    {
        if (_at >= _text.Length || _text[_at] != character)
            return false;

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is (' ' or '\t' or '\r' or '\n'))
            _at++;
    }

    private string? ReadString()
    {
        _at++;
        var start = _at;
        StringBuilder? value = null;
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (character == '"')
            {
                var rest = _text.Substring(start, _at - start);
                _at++;
                return value is null ? rest : value.Append(rest).ToString();
            }

            if (character < ' ')
                return null;

            if (character != '\\')
            {
                _at++;
                continue;
            }

            value ??= new StringBuilder();
            value.Append(_text.Substring(start, _at - start));
            if (!ReadEscape(value))
                return null;

            start = _at;
        }

        return null;
    }

    private bool ReadEscape(StringBuilder value)
    {
        if (++_at >= _text.Length)
            return false;

        var character = _text[_at++];
        switch (character)
        {
            case '"' or '\\' or '/':
                value.Append(character);
                return true;
            case 'b':
                value.Append('\b');
                return true;
            case 'f':
                value.Append('\f');
                return true;
            case 'n':
                value.Append('\n');
                return true;
            case 'r':
                value.Append('\r');
                return true;
            case 't':
                value.Append('\t');
                return true;
            case 'u':
                return ReadUnicodeEscape(value);
            default:
                return false;
        }
    }

    private bool ReadUnicodeEscape(StringBuilder value)
    {
        if (!TryReadHex(out var unit))
            return false;

        if (!char.IsSurrogate(unit))
        {
            value.Append(unit);
            return true;
        }

        // Half of a pair becomes U+FFFD, as in Go.
        var behind = _at;
        if (char.IsHighSurrogate(unit) && Take('\\') && Take('u') && TryReadHex(out var low) && char.IsLowSurrogate(low))
        {
            value.Append(unit).Append(low);
            return true;
        }

        _at = behind;
        value.Append('\uFFFD');
        return true;
    }

    private bool TryReadHex(out char unit)
    {
        unit = '\0';
        if (_at + 4 > _text.Length || !ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            return false;

        _at += 4;
        unit = (char)number;
        return true;
    }

    // Anything but a string is only skipped; what counts is whether it is valid JSON.
    private bool SkipValue()
    {
        var open = new Stack<char>();
        do
        {
            SkipSpace();
            if (_at >= _text.Length)
                return false;

            var character = _text[_at];
            if (character is '[' or '{')
            {
                if (open.Count == DeepestNesting)
                    return false;

                _at++;
                SkipSpace();
                if (Take(character == '[' ? ']' : '}'))
                {
                    if (!SkipAfterValue(open))
                        return false;

                    continue;
                }

                open.Push(character);
                if (character == '{' && !SkipKey())
                    return false;

                continue;
            }

            if (!SkipScalar() || !SkipAfterValue(open))
                return false;
        }
        while (open.Count > 0);

        return true;
    }

    private bool SkipAfterValue(Stack<char> open)
    {
        while (open.Count > 0)
        {
            SkipSpace();
            if (Take(','))
                return open.Peek() == '[' || SkipKey();

            if (!Take(open.Peek() == '[' ? ']' : '}'))
                return false;

            open.Pop();
        }

        return true;
    }

    private bool SkipKey()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != '"' || ReadString() is null)
            return false;

        SkipSpace();
        return Take(':');
    }

    private bool SkipScalar()
    {
        if (_text[_at] == '"')
            return ReadString() is not null;

        foreach (var word in (string[])["true", "false", "null"])
        {
            if (_at + word.Length <= _text.Length && _text.Slice(_at, word.Length).Equals(word))
            {
                _at += word.Length;
                return true;
            }
        }

        return SkipNumber();
    }

    private bool SkipNumber()
    {
        var start = _at;
        _ = Take('-');
        if (!Take('0') && !SkipDigits())
            return false;

        if (Take('.') && !SkipDigits())
            return false;

        if (_at < _text.Length && _text[_at] is ('e' or 'E'))
        {
            _at++;
            if (!Take('+'))
                _ = Take('-');

            if (!SkipDigits())
                return false;
        }

        // A number beyond the range of a double is no value for Go: the whole array is then shell text.
        return double.TryParse(_text.Substring(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsInfinity(number);
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
            _at++;

        return _at > start;
    }
}
