using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>A word as it is written, and what the shell makes of it.</summary>
internal sealed class ShellWord
{
    private readonly WordTraits _traits;
    private readonly WordMode _mode;
    private readonly WordExtent[] _extents;
    private string? _value;
    private bool _valueIsKnown;
    private ShellWordPart[]? _parts;

    internal ShellWord(MappedText text, WordTraits traits, WordMode mode, WordExtent[] extents)
    {
        Text = text;
        _traits = traits;
        _mode = mode;
        _extents = extents;
    }

    /// <summary>The word as written, quotes included.</summary>
    public MappedText Text { get; }

    /// <summary>Where the word stands in the file.</summary>
    public TextSpan Span => Text.SourceSpan();

    /// <summary>The value after quote removal; <c>null</c> when it depends on anything but the word itself.</summary>
    public string? Value
    {
        get
        {
            if (!_valueIsKnown)
            {
                _value = IsPlain ? Text.ToString() : WithoutQuotes() ?? LiteralValue();
                _valueIsKnown = true;
            }

            return _value;
        }
    }

    /// <summary>Whether any character of the word is quoted.</summary>
    public bool IsQuoted => _mode is WordMode.DoubleQuoted or WordMode.SingleQuoted || (_traits & (WordTraits.Quoted | WordTraits.Escaped)) != 0;

    /// <summary>Whether the word has a variable, a command substitution or arithmetic.</summary>
    public bool HasExpansions => (_traits & WordTraits.Expanded) != 0;

    /// <summary>The pieces of the word; read when first asked for. An empty word has none, a quoted empty one has an empty literal.</summary>
    public IReadOnlyList<ShellWordPart> Parts => PartsArray;

    /// <summary>The word without the quotes around it, when one pair of quotes encloses all of it; else the word itself.</summary>
    public ShellWord Unquoted
    {
        get
        {
            if (_mode is not (WordMode.Argument or WordMode.Value) || Text.Length < 2 || (_traits & WordTraits.Quoted) == 0)
                return this;

            var inner = Text.Slice(1, Text.Length - 2);
            if (Text[0] == '\'' && inner.IndexOf('\'') < 0 && Text[Text.Length - 1] == '\'')
                return new ShellWord(inner, WordTraits.None, WordMode.SingleQuoted, []);

            return Text[0] == '"' && WordReader.ClosingQuote(Text, _extents) == Text.Length - 1
                ? new ShellWord(inner, _traits & ~WordTraits.Quoted, WordMode.DoubleQuoted, _extents)
                : this;
        }
    }

    internal ShellWordPart[] PartsArray => _parts ??= WordReader.Read(Text, _mode, _extents);

    private bool IsPlain => _mode is WordMode.SingleQuoted || _traits is WordTraits.None;

    /// <summary>Whether the word is certainly a certain text; compares without making a string where it can.</summary>
    public bool Is(string value) => IsPlain ? Text.Equals(value) : string.Equals(Value, value, StringComparison.Ordinal);

    /// <summary>Whether the literal text at the start of the word is known and begins with a certain text.</summary>
    public bool StartsWith(string prefix)
    {
        if (IsPlain)
            return Text.Length >= prefix.Length && string.CompareOrdinal(Text.Buffer, Text.Start, prefix, 0, prefix.Length) == 0;

        return PartsArray is [{ Kind: ShellWordPartKind.Literal } first, ..] && first.Value.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>The value when every variable in it is known; variables are neither split into fields nor matched against file names.</summary>
    /// <param name="valueOf">The value of a variable, empty when it is not set, <c>null</c> when unknown.</param>
    public string? Expand(Func<string, string?> valueOf) => Value ?? WordExpansion.Expand(this, name => ShellValue.Known(valueOf(name)));

    /// <summary>The value when every variable in it is known, or known not to be set.</summary>
    public string? Expand(Func<string, ShellValue> valueOf) => Value ?? WordExpansion.Expand(this, valueOf);

    /// <summary>The arguments that the shell makes of this one word, when they are known: an unquoted variable may become none or several.</summary>
    public IReadOnlyList<string>? ExpandFields(Func<string, ShellValue> valueOf) =>
        Value is { } value ? [value] : WordExpansion.ExpandFields(this, valueOf);

    /// <summary>Whether the word, or a word within its braces, asks for a variable. Command substitutions are commands of their own.</summary>
    public bool Uses(string variable)
    {
        if (!HasExpansions)
            return false;

        foreach (var part in PartsArray)
        {
            if (part.Kind is not ShellWordPartKind.Variable)
                continue;

            if (string.Equals(part.Name, variable, StringComparison.Ordinal) || part.Argument?.Uses(variable) == true)
                return true;
        }

        return false;
    }

    /// <summary>Where in the file the first occurrence of a text within the word stands; the whole word when it does not occur as written.</summary>
    public TextSpan SpanOf(string part)
    {
        var at = part.Length == 0 ? -1 : Text.Buffer.IndexOf(part, Text.Start, Text.Length, StringComparison.Ordinal);
        return at < 0 ? Span : Text.SourceSpan(at - Text.Start, part.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    /// <summary>The word from a place on that is not inside of quotes or an expansion of it.</summary>
    internal ShellWord Rest(int start)
    {
        var mode = _mode is WordMode.Argument ? WordMode.ArgumentValue : _mode;
        return new ShellWord(Text.Slice(start, Text.Length - start), _traits, mode, _extents);
    }

    // Nothing but quotes to take off: nearly all words that are not plain. Null when there is more to it.
    private string? WithoutQuotes()
    {
        if (_traits is not WordTraits.Quoted || _mode is not (WordMode.Argument or WordMode.ArgumentValue or WordMode.Value))
            return null;

        var buffer = Text.Buffer;
        var characters = new char[Text.Length];
        var length = 0;
        var quote = '\0';
        for (var at = Text.Start; at < Text.Start + Text.Length; at++)
        {
            var character = buffer[at];
            if (quote != '\'' && character is '\\' or '$' or '`')
                return null;

            if (character == quote)
                quote = '\0';
            else if (quote == '\0' && character is '"' or '\'')
                quote = character;
            else
                characters[length++] = character;
        }

        return quote == '\0' ? new string(characters, 0, length) : null;
    }

    private string? LiteralValue() => PartsArray switch
    {
        [] => "",
        [{ Kind: ShellWordPartKind.Literal } only] => only.Value,
        _ => null,
    };
}
