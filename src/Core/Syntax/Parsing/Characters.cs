using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>The classes of white space that BuildKit's parser knows.</summary>
internal static class Characters
{
    /// <summary>What ends the instruction name and the words of FROM, COPY, ADD, EXPOSE and VOLUME (BuildKit <c>reWhitespace</c>).</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\v' or '\f' or '\r';

    /// <summary>White space of any script (Go <c>unicode.IsSpace</c>): lines are trimmed of it and key=value words end at it.</summary>
    public static bool IsSpace(char character) => character < 128
        ? character is ' ' or (>= '\t' and <= '\r')
        : char.IsWhiteSpace(character);

    public static TextSpan Trim(string content, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && IsSpace(content[start]))
            start++;

        while (end > start && IsSpace(content[end - 1]))
            end--;

        return TextSpan.FromBounds(start, end);
    }

    public static MappedText Trim(MappedText text)
    {
        var span = Trim(text.Buffer, new TextSpan(text.Start, text.Length));
        return text.Slice(span.Start - text.Start, span.Length);
    }

    public static MappedText TrimStart(MappedText text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start]))
            start++;

        return text.Slice(start, text.Length - start);
    }
}
