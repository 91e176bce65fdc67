namespace GoContainerGuard.Shell;

/// <summary>A word that is grammar where a command could begin, and an ordinary word elsewhere.</summary>
internal enum ReservedWord
{
    None,
    If,
    Then,
    Elif,
    Else,
    Fi,
    For,
    Select,
    While,
    Until,
    Do,
    Done,
    Case,
    Esac,
    In,
    Function,
    Negation,
    OpenBrace,
    CloseBrace,
}

internal static class ReservedWords
{
    // The longest reserved word is "function".
    private const int LongestLength = 8;

    /// <summary>The reserved word at the cursor; the cursor stays.</summary>
    public static ReservedWord At(ShellCursor cursor)
    {
        if (!CanStartOne(cursor.Current))
            return ReservedWord.None;

        var length = 1;
        while (length <= LongestLength && !IsEnd(cursor, length))
            length++;

        if (length > LongestLength)
            return ReservedWord.None;

        return cursor.Slice(cursor.At, cursor.At + length) is var word && length == 1 ? OfOne(word[0]) : OfLetters(word.ToString());
    }

    /// <summary>How many characters the word has.</summary>
    public static int LengthOf(ReservedWord word) => word switch
    {
        ReservedWord.Negation or ReservedWord.OpenBrace or ReservedWord.CloseBrace => 1,
        ReservedWord.If or ReservedWord.Fi or ReservedWord.Do or ReservedWord.In => 2,
        ReservedWord.For => 3,
        ReservedWord.Then or ReservedWord.Elif or ReservedWord.Else or ReservedWord.Done or ReservedWord.Case or ReservedWord.Esac => 4,
        ReservedWord.While or ReservedWord.Until => 5,
        ReservedWord.Select => 6,
        ReservedWord.Function => 8,
        _ => 0,
    };

    /// <summary>Whether the word ends a list of commands.</summary>
    public static bool Closes(ReservedWord word) => word is ReservedWord.Then or ReservedWord.Elif or ReservedWord.Else or ReservedWord.Fi
        or ReservedWord.Do or ReservedWord.Done or ReservedWord.Esac or ReservedWord.CloseBrace;

    private static bool CanStartOne(char character) => character is 'i' or 't' or 'e' or 'f' or 'w' or 'u' or 'd' or 'c' or 's' or '!' or '{' or '}';

    private static bool IsEnd(ShellCursor cursor, int length)
    {
        var next = cursor.Peek(length);
        return cursor.At + length >= cursor.End || ShellCharacters.EndsWord(next) || (next == '\\' && cursor.Peek(length + 1) == '\n');
    }

    private static ReservedWord OfOne(char character) => character switch
    {
        '!' => ReservedWord.Negation,
        '{' => ReservedWord.OpenBrace,
        '}' => ReservedWord.CloseBrace,
        _ => ReservedWord.None,
    };

    private static ReservedWord OfLetters(string word) => word switch
    {
        "if" => ReservedWord.If,
        "then" => ReservedWord.Then,
        "elif" => ReservedWord.Elif,
        "else" => ReservedWord.Else,
        "fi" => ReservedWord.Fi,
        "for" => ReservedWord.For,
        "select" => ReservedWord.Select,
        "while" => ReservedWord.While,
        "until" => ReservedWord.Until,
        "do" => ReservedWord.Do,
        "done" => ReservedWord.Done,
        "case" => ReservedWord.Case,
        "esac" => ReservedWord.Esac,
        "in" => ReservedWord.In,
        "function" => ReservedWord.Function,
        _ => ReservedWord.None,
    };
}
