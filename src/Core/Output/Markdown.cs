using System.Text;

namespace GoContainerGuard.Output;

/// <summary>Text that means itself in GitHub's Markdown.</summary>
internal static class Markdown
{
    private const string Marks = "\\`*[]<>|~$";

    /// <summary>Text for a paragraph or a cell of a table.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at] is '\n' or '\r' ? ' ' : text[at];
            var isMark = Marks.IndexOf(character) >= 0
                || (character == '_' && !IsInsideWord(text, at))
                || (character == '&' && OpensEntity(text, at));
            if (isMark)
                escaped.Append('\\');

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Text as code. The fence is longer than any run of backticks inside.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', LongestRunOfBackticks(text) + 1);
        var needsSpace = text.Length == 0 || text[0] == '`' || text[text.Length - 1] == '`';
        var space = needsSpace ? " " : "";
        return fence + space + text + space + fence;
    }

    // CommonMark 0.31 §6.2: an underscore between letters or digits opens and closes nothing.
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static bool OpensEntity(string text, int at) =>
        at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '#');

    private static int LongestRunOfBackticks(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = System.Math.Max(longest, run);
        }

        return longest;
    }
}
