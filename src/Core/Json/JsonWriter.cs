using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GoContainerGuard.Json;

/// <summary>
/// Writes JSON text, indented by two spaces, line feeds between the lines and at the end. It keeps no track of what is allowed where:
/// a name belongs before each value of an object, and every opening needs its closing.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _hasItems = new();
    private bool _isNamed;

    public void OpenObject() => Open('{');

    public void CloseObject() => Close('}');

    public void OpenArray() => Open('[');

    public void CloseArray() => Close(']');

    public void Name(string name)
    {
        StartItem();
        WriteText(name);
        _text.Append(": ");
        _isNamed = true;
    }

    public void Value(string value)
    {
        StartItem();
        WriteText(value);
    }

    public void Value(long value)
    {
        StartItem();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Value(bool value)
    {
        StartItem();
        _text.Append(value ? "true" : "false");
    }

    public void Null()
    {
        StartItem();
        _text.Append("null");
    }

    public void Property(string name, string value)
    {
        Name(name);
        Value(value);
    }

    public void Property(string name, long value)
    {
        Name(name);
        Value(value);
    }

    public void Property(string name, bool value)
    {
        Name(name);
        Value(value);
    }

    public void OpenObject(string name)
    {
        Name(name);
        OpenObject();
    }

    public void OpenArray(string name)
    {
        Name(name);
        OpenArray();
    }

    /// <inheritdoc/>
    public override string ToString() => _text + "\n";

    private void Open(char bracket)
    {
        StartItem();
        _text.Append(bracket);
        _hasItems.Push(false);
    }

    private void Close(char bracket)
    {
        if (_hasItems.Pop())
            StartLine();

        _text.Append(bracket);
    }

    private void StartItem()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (_hasItems.Count == 0)
            return;

        if (_hasItems.Pop())
            _text.Append(',');

        _hasItems.Push(true);
        StartLine();
    }

    private void StartLine() => _text.Append('\n').Append(' ', 2 * _hasItems.Count);

    private void WriteText(string text)
    {
        _text.Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                _text.Append(text[at]).Append(text[++at]);
            else
                WriteCharacter(text[at]);
        }

        _text.Append('"');
    }

    private void WriteCharacter(char character)
    {
        switch (character)
        {
            case '"':
            case '\\':
                _text.Append('\\').Append(character);
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            case < ' ' or '\u007f' or '\u2028' or '\u2029':
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
            case >= '\ud800' and <= '\udfff':
                // Half of a pair has no form in UTF-8, and readers refuse the escape that RFC 8259 §8.2 lets one write.
                _text.Append('\ufffd');
                break;
            default:
                _text.Append(character);
                break;
        }
    }
}
