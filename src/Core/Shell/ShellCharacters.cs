namespace GoContainerGuard.Shell;

/// <summary>Which characters the grammar of sh sets apart.</summary>
internal static class ShellCharacters
{
    /// <summary>Whether a character ends a word that is not quoted.</summary>
    public static bool EndsWord(char character) => character is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')';

    public static bool IsNameStart(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    /// <summary>Whether a character can stand at a 0-based place of a variable's name.</summary>
    public static bool IsName(char character, int place) => IsNameStart(character) || (place > 0 && IsDigit(character));

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Whether a character behind a dollar sign is a parameter on its own, such as the question mark.</summary>
    public static bool IsSpecialParameter(char character) => IsDigit(character) || character is '@' or '*' or '#' or '?' or '-' or '$' or '!';
}
