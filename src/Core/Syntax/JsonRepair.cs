using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>
/// A text that was meant as a JSON array of strings, character by character made into one: the right quotes, the right commas, the right
/// escapes, the bracket at the end. What stands between stays where it is, so lines and comments do.
/// </summary>
internal sealed class JsonRepair
{
    private const string OpeningCurlyQuotes = "\u201C\u201D\u201E\u2018\u2019";
    private const string ClosingCurlyQuotes = "\u201C\u201D\u2018\u2019";
    private const string Escapes = "\"\\/bfnrtu";

    private readonly MappedText _text;
    private readonly List<(TextSpan Where, string NewText)> _changes = [];
    private int _at;

    private JsonRepair(MappedText text) => _text = text;

    /// <summary>The replacements in the file, in order; <c>null</c> when it is not plain what was meant.</summary>
    public static IReadOnlyList<(TextSpan Where, string NewText)>? Of(MappedText text)
    {
        var repair = new JsonRepair(text);
        return repair.TryRead() && repair._changes.Count > 0 ? repair._changes : null;
    }

    private bool TryRead()
    {
        SkipSpace();
        _at++;
        var comma = -1;
        for (var count = 0; ; count++)
        {
            SkipSpace();
            if (_at == _text.Length || _text[_at] == ']')
                return TryClose(comma);

            var start = _at;
            if (count > 0 && comma < 0)
                Insert(EndOfWord(start), ",");

            if (!TryReadString())
                return false;

            SkipSpace();
            comma = _at < _text.Length && _text[_at] == ',' ? _at++ : -1;
        }
    }

    private bool TryClose(int comma)
    {
        if (comma >= 0)
            Replace(comma, "");

        if (_at == _text.Length)
        {
            Insert(_text.Length, "]");
            return true;
        }

        _at++;
        SkipSpace();
        return _at == _text.Length;
    }

    private bool TryReadString()
    {
        var quote = _text[_at];
        var isCurly = OpeningCurlyQuotes.IndexOf(quote) >= 0;
        if (quote is not ('"' or '\'') && !isCurly)
            return false;

        if (quote != '"')
            Replace(_at, "\"");

        for (_at++; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (character == quote || (isCurly && ClosingCurlyQuotes.IndexOf(character) >= 0))
            {
                if (quote != '"')
                    Replace(_at, "\"");

                _at++;
                return true;
            }

            if (character < ' ' || (isCurly && character == '"'))
                return false;

            if (character == '"')
                Insert(_at, "\\");
            else if (character == '\\' && !TryReadEscape(quote))
                return false;
        }

        return false;
    }

    // Only between the right quotes is a backslash an escape; elsewhere it was meant as itself.
    private bool TryReadEscape(char quote)
    {
        if (_at + 1 == _text.Length)
            return false;

        if (quote == '"' && Escapes.IndexOf(_text[_at + 1]) >= 0)
            _at++;
        else
            Insert(_at, "\\");

        return true;
    }

    // A comma belongs behind the string above, not in front of the next one.
    private int EndOfWord(int start)
    {
        while (start > 0 && IsSpace(_text[start - 1]))
            start--;

        return start;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
    }

    private void Replace(int at, string newText) => _changes.Add((_text.SourceSpan(at, 1), newText));

    private void Insert(int at, string newText)
    {
        var offset = at == 0 ? _text.SourceOffset(0) : _text.Slice(0, at).SourceOffset(at);
        _changes.Add((new TextSpan(offset, 0), newText));
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';
}
