using System;

namespace GoContainerGuard.Go;

/// <summary>A place in a Go source file that moves over blanks, comments, words and string literals.</summary>
internal struct GoSourceCursor(string content)
{
    public int Position { get; private set; } = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Whether a comment or literal was open at the end of the file.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves over spaces, line ends, semicolons and comments.</summary>
    public void SkipBlank()
    {
        while (Position < content.Length)
        {
            if (content[Position] is ' ' or '\t' or '\r' or '\n' or '\f' or ';')
                Position++;
            else if (!TrySkipComment())
                return;
        }
    }

    public bool TrySkip(char mark)
    {
        if (Position >= content.Length || content[Position] != mark)
            return false;

        Position++;
        return true;
    }

    public bool TrySkipWord(string word)
    {
        var end = Position + word.Length;
        if (string.CompareOrdinal(content, Position, word, 0, word.Length) != 0 || (end < content.Length && IsWordCharacter(content[end])))
            return false;

        Position = end;
        return true;
    }

    public string ReadWordAfterBlank()
    {
        SkipBlank();
        return ReadWord();
    }

    /// <summary>The word here; empty when there is none.</summary>
    public string ReadWord()
    {
        var start = Position;
        while (Position < content.Length && IsWordCharacter(content[Position]))
            Position++;

        return content.Substring(start, Position - start);
    }

    /// <summary>The string literal here with its quotes; empty when there is none that ends.</summary>
    public string ReadLiteral()
    {
        if (Position >= content.Length || content[Position] is not ('"' or '`'))
            return "";

        var start = Position;
        var quote = content[start];
        for (var at = start + 1; at < content.Length; at++)
        {
            if (content[at] == quote)
            {
                Position = at + 1;
                return content.Substring(start, Position - start);
            }

            if (quote == '"' && content[at] == '\n')
                return "";

            if (quote == '"' && content[at] == '\\')
                at++;
        }

        IsBroken = true;
        return "";
    }

    private bool TrySkipComment()
    {
        if (content[Position] != '/' || Position + 1 >= content.Length || content[Position + 1] is not ('/' or '*'))
            return false;

        var isLine = content[Position + 1] == '/';
        var end = isLine ? content.IndexOf('\n', Position) : content.IndexOf("*/", Position + 2, StringComparison.Ordinal);
        IsBroken |= !isLine && end < 0;
        Position = end < 0 ? content.Length : isLine ? end : end + 2;
        return true;
    }

    private static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);
}
