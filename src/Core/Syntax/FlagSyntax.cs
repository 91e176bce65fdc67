using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>A leading <c>--name</c> or <c>--name=value</c> of an instruction.</summary>
internal readonly struct FlagSyntax
{
    private readonly int _equals;

    public FlagSyntax(MappedText text)
    {
        Text = text;
        _equals = -1;
        for (var index = 2; index < text.Length && _equals < 0; index++)
        {
            if (text[index] == '=')
                _equals = index;
        }
    }

    /// <summary>The flag as written, quotes and escapes included.</summary>
    public MappedText Text { get; }

    /// <summary>The name without its dashes.</summary>
    public string Name => Text.Substring(2, (_equals < 0 ? Text.Length : _equals) - 2);

    public bool HasValue => _equals >= 0;

    /// <summary>The value as written; empty when there is none.</summary>
    public MappedText RawValue => _equals < 0 ? Text.Slice(Text.Length, 0) : Text.Slice(_equals + 1, Text.Length - _equals - 1);

    /// <summary>The value with quotes and backslashes taken off, as BuildKit's <c>extractBuilderFlags</c> does it.</summary>
    public string Value
    {
        get
        {
            var raw = RawValue;
            var plain = true;
            for (var index = 0; index < raw.Length && plain; index++)
                plain = raw[index] is not ('"' or '\'' or '\\');

            return plain ? raw.ToString() : Unquote(raw);
        }
    }

    public bool Is(string name)
    {
        if ((_equals < 0 ? Text.Length : _equals) - 2 != name.Length)
            return false;

        for (var index = 0; index < name.Length; index++)
        {
            if (Text[index + 2] != name[index])
                return false;
        }

        return true;
    }

    public override string ToString() => Text.ToString();

    private static string Unquote(MappedText raw)
    {
        var value = new StringBuilder(raw.Length);
        var quote = '\0';
        for (var index = 0; index < raw.Length; index++)
        {
            var character = raw[index];
            if (character == '\\')
            {
                if (++index < raw.Length)
                    value.Append(raw[index]);
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
                value.Append(character);
            }
        }

        return value.ToString();
    }
}
