using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>A text, a number, a truth value or nothing: which of them is for the reader of the text to say.</summary>
/// <param name="Text">The characters, escapes undone.</param>
/// <param name="IsQuoted">Whether it can only be a text.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DocumentScalar(string Text, bool IsQuoted, TextSpan Span) : DocumentNode(Span)
{
    /// <summary>Whether it stands for no value at all.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";
}
