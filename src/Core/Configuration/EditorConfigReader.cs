using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>Takes a configuration file apart, one line after the other.</summary>
internal sealed class EditorConfigReader(SourceText source)
{
    private readonly string _text = source.Content;
    private readonly List<EditorConfigSection> _sections = [];
    private EditorConfigSection? _preamble;
    private string _name = "";
    private TextSpan _nameSpan;
    private List<EditorConfigEntry> _entries = [];

    public EditorConfigFile Read()
    {
        for (var start = _text is ['\uFEFF', ..] ? 1 : 0; start < _text.Length;)
        {
            var end = start;
            while (end < _text.Length && !EndsLine(_text[end]))
                end++;

            ReadLine(start, end);
            start = end + 1;
        }

        CloseSection();
        return new EditorConfigFile(source, _preamble!, _sections);
    }

    // Roslyn's text breaks lines at these too, not at line feeds alone; an empty line between "\r" and "\n" does no harm.
    private static bool EndsLine(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private void ReadLine(int start, int end)
    {
        start = SkipSpace(start, end);
        if (start == end || OpensComment(_text[start]))
            return;

        if (_text[start] == '[')
            ReadHeader(start + 1, end);
        else
            ReadEntry(start, end);
    }

    /// <summary>
    /// A header ends at the last bracket that has only a comment behind it. <c>#</c> and <c>;</c> open that comment unless a
    /// backslash stands before them, so that a name can hold them.
    /// </summary>
    private void ReadHeader(int start, int end)
    {
        var limit = start;
        while (limit < end && !(OpensComment(_text[limit]) && _text[limit - 1] != '\\'))
            limit++;

        limit = TrimEnd(start, limit);
        if (limit - 1 <= start || _text[limit - 1] != ']')
            return;

        CloseSection();
        _nameSpan = TextSpan.FromBounds(start, limit - 1);
        _name = source.Slice(_nameSpan);
    }

    private void ReadEntry(int start, int end)
    {
        var keyEnd = start;
        while (keyEnd < end && BelongsToKey(_text[keyEnd]))
            keyEnd++;

        var separator = SkipSpace(keyEnd, end);
        if (keyEnd == start || separator == end || _text[separator] is not ('=' or ':'))
            return;

        var valueStart = SkipSpace(separator + 1, end);
        var valueEnd = valueStart;
        while (valueEnd < end && !OpensComment(_text[valueEnd]))
            valueEnd++;

        var key = TextSpan.FromBounds(start, keyEnd);
        var value = TextSpan.FromBounds(valueStart, TrimEnd(valueStart, valueEnd));
        _entries.Add(new EditorConfigEntry(
            source.Slice(key), Normalized(source.Slice(value)), new SourceSpan(source, key), new SourceSpan(source, value)));
    }

    private void CloseSection()
    {
        var section = new EditorConfigSection(_name, new SourceSpan(source, _nameSpan), _entries);
        if (_preamble is null)
            _preamble = section;
        else
            _sections.Add(section);

        _entries = [];
    }

    // "unset" is a word of the format and is lower-cased, as in Roslyn; every other value stays as written.
    private static string Normalized(string value) => string.Equals(value, "unset", StringComparison.OrdinalIgnoreCase) ? "unset" : value;

    private static bool OpensComment(char character) => character is '#' or ';';

    private static bool BelongsToKey(char character) => character is '.' or '-' || CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    private int SkipSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;

        return start;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;

        return end;
    }
}
