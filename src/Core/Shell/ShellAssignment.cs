using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary><c>NAME=value</c>, in front of a command or as an argument of <c>export</c> or <c>env</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Text">The whole word.</param>
/// <param name="NameText">The name alone.</param>
/// <param name="Value">What stands behind the sign, empty when nothing does.</param>
/// <param name="IsAppended">Whether the sign is <c>+=</c>: the value is added to what was there.</param>
internal sealed record ShellAssignment(string Name, MappedText Text, MappedText NameText, ShellWord Value, bool IsAppended)
{
    public TextSpan Span => Text.SourceSpan();

    public TextSpan NameSpan => NameText.SourceSpan();

    /// <summary>An argument read as <c>NAME=value</c>, also when all of it is in quotes; <c>null</c> when it does not have that form.</summary>
    public static ShellAssignment? From(ShellWord word)
    {
        var content = word.Unquoted;
        var text = content.Text;
        var length = NameLength(text);
        if (length == 0 || length >= text.Length || text[length] != '=')
            return null;

        return new(text.Substring(0, length), word.Text, text.Slice(0, length), content.Rest(length + 1), false);
    }

    /// <summary>How many characters at the start of a text are a variable's name.</summary>
    internal static int NameLength(MappedText text)
    {
        var length = 0;
        while (length < text.Length && ShellCharacters.IsName(text[length], length))
            length++;

        return length;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
