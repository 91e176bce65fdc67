using System.Runtime.CompilerServices;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>The classes of white space that BuildKit's parser knows.</summary>
internal static class Characters
{
    /// <summary>What ends the instruction name and the words of FROM, COPY, ADD, EXPOSE and VOLUME (BuildKit <c>reWhitespace</c>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char character) => character <= ' ' && character is ' ' or '\t' or '\v' or '\f' or '\r';

    /// <summary>White space of any script (Go <c>unicode.IsSpace</c>): lines are trimmed of it and key=value words end at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char character) => character < 128
        ? character <= ' ' && character is ' ' or (>= '\t' and <= '\r')
        : IsSpaceBeyondAscii(character);

    /// <summary>White space where BuildKit takes each byte for a character, as far as a character of one byte can be it.</summary>
    public static bool IsByteSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    /// <summary>White space as Go's regular expressions know it (<c>\s</c>).</summary>
    public static bool IsPatternSpace(char character) => character is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>The small letter, for comparisons with names of ASCII letters (Go <c>unicode.ToLower</c> as far as it leads there).</summary>
    public static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        '\u0130' => 'i',
        '\u212A' => 'k',
        _ => character,
    };

    /// <summary>Whether a text equals a name of small letters but for its case.</summary>
    public static bool EqualsFolded(MappedText text, string name)
    {
        if (text.Length != name.Length)
            return false;

        var buffer = text.Buffer;
        var start = text.Start;
        for (var index = 0; index < name.Length; index++)
        {
            var character = buffer[start + index];
            if (character != name[index] && (character | 0x20) != name[index] && Fold(character) != name[index])
                return false;
        }

        return true;
    }

    public static TextSpan Trim(string content, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && IsSpace(content[start]))
            start++;

        while (end > start && IsSpace(content[end - 1]))
            end--;

        return new TextSpan(start, end - start);
    }

    public static TextSpan TrimStart(string content, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && IsSpace(content[start]))
            start++;

        return new TextSpan(start, end - start);
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

    private static bool IsSpaceBeyondAscii(char character) =>
        character is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
