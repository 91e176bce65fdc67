using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>
/// A leading <c>--name</c> or <c>--name=value</c> of an instruction. BuildKit reads flags byte by byte, so that a character beyond
/// ASCII becomes one character for each byte of its UTF-8 form; here it is the same.
/// </summary>
internal readonly struct FlagSyntax
{
    private readonly int _equals;
    private readonly char _escape;

    /// <param name="text">The flag as written.</param>
    /// <param name="escape">The escape character of the file.</param>
    public FlagSyntax(MappedText text, char escape)
    {
        Text = text;
        _escape = escape;
        _equals = text.IndexOf('=');
    }

    /// <summary>The flag as written, quotes and escapes included.</summary>
    public MappedText Text { get; }

    /// <summary>The name without its dashes.</summary>
    public string Name => Plain(2, NameEnd - 2);

    public bool HasValue => _equals >= 0;

    /// <summary>The value as written; empty when there is none.</summary>
    public MappedText RawValue => _equals < 0 ? Text.Slice(Text.Length, 0) : Text.Slice(_equals + 1, Text.Length - _equals - 1);

    /// <summary>The value with quotes and escapes taken off, as BuildKit's <c>extractBuilderFlags</c> does it.</summary>
    public string Value => _equals < 0 ? "" : Plain(_equals + 1, Text.Length - _equals - 1);

    /// <summary>The flag with quotes and escapes taken off.</summary>
    public string PlainText => Plain(0, Text.Length);

    private int NameEnd => _equals < 0 ? Text.Length : _equals;

    public bool Is(string name)
    {
        if (NameEnd - 2 < name.Length)
            return false;

        var at = 2;
        foreach (var character in name)
        {
            while (at < NameEnd && Text[at] is ('"' or '\''))
                at++;

            if (at == NameEnd || Text[at] != character)
                return at < NameEnd && Text[at] == _escape && Name == name;

            at++;
        }

        return at == NameEnd || Name == name;
    }

    public override string ToString() => Text.ToString();

    private string Plain(int start, int length)
    {
        for (var at = start; at < start + length; at++)
        {
            var character = Text[at];
            if (character is '"' or '\'' or >= '\u0080' || character == _escape)
                return Unquote(start, length);
        }

        return Text.Substring(start, length);
    }

    private string Unquote(int start, int length)
    {
        var plain = new StringBuilder(length);
        var quote = '\0';
        for (var at = start; at < start + length; at++)
        {
            var character = Text[at];
            if (character == _escape)
            {
                if (++at < start + length)
                    at += AppendBytes(plain, at, quote);
            }
            else if (quote != '\0' && character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character is ('"' or '\''))
            {
                quote = character;
            }
            else
            {
                at += AppendBytes(plain, at, quote);
            }
        }

        return plain.ToString();
    }

    // Appends one character for each byte; answers by how many further characters the index has to move.
    private int AppendBytes(StringBuilder plain, int at, char quote)
    {
        var bytes = Utf8Bytes.Of(Text, at);
        for (var index = 0; index < bytes.Count; index++)
        {
            var unit = bytes[index];
            if (quote == '\0' && index > 0 && Utf8Bytes.IsSpace(unit))
                break;

            plain.Append(unit);
        }

        return bytes.Count == 4 ? 1 : 0;
    }
}
