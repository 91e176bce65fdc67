using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>Where a text that was meant as a JSON array of strings stops being one.</summary>
/// <param name="Start">0-based logical index in the text.</param>
/// <param name="Length">Number of logical characters.</param>
/// <param name="Reason">What is wrong there, as the end of a sentence.</param>
internal readonly record struct JsonSlip(int Start, int Length, string Reason)
{
    private const string CurlyQuotes = "\u201C\u201D\u201E\u2018\u2019";

    /// <summary>
    /// The slip of a text that opens with a bracket and a quote, which no shell command does; <c>null</c> for anything else, such as
    /// the tests <c>[ -f x ]</c> and <c>[ "$a" = b ]</c>.
    /// </summary>
    public static JsonSlip? Find(MappedText text)
    {
        var at = SkipSpace(text, 0);
        if (at >= text.Length || text[at] != '[')
            return null;

        var bracket = at;
        at = SkipSpace(text, at + 1);
        if (at >= text.Length || (text[at] is not ('"' or '\'' or ',') && CurlyQuotes.IndexOf(text[at]) < 0))
            return null;

        // "[ " is the shell's own command; only a comma behind its first word makes it a list.
        return at == bracket + 1 || IsFollowedByComma(text, at) ? Follow(text, at) : null;
    }

    private static bool IsFollowedByComma(MappedText text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] != text[quote])
            at++;

        at = SkipSpace(text, at + 1);
        return at < text.Length && text[at] == ',';
    }

    // A string, then a comma or the end, until something else comes.
    private static JsonSlip? Follow(MappedText text, int at)
    {
        while (true)
        {
            if (at >= text.Length)
                return new JsonSlip(text.Length, 0, "the closing bracket is missing");

            if (text[at] == '\'')
                return new JsonSlip(at, 1, "JSON knows double quotes only");

            if (CurlyQuotes.IndexOf(text[at]) >= 0)
                return new JsonSlip(at, 1, "curly quotes are no quotes in JSON");

            if (text[at] == ']')
                return new JsonSlip(LastComma(text, at), 1, "there is a comma before the closing bracket");

            if (text[at] != '"')
                return new JsonSlip(at, 1, "a string in double quotes is expected here");

            var end = EndOfString(text, at);
            if (end < 0)
                return new JsonSlip(at, text.Length - at, "a string is not closed");

            if (FindBadEscape(text, at, end) is { } escape)
                return escape;

            at = SkipSpace(text, end);
            if (at < text.Length && text[at] == ',')
            {
                at = SkipSpace(text, at + 1);
                continue;
            }

            if (at < text.Length && text[at] == ']')
                return AfterArray(text, at + 1);

            return at < text.Length
                ? new JsonSlip(at, 1, "a comma or the closing bracket is expected here")
                : new JsonSlip(text.Length, 0, "the closing bracket is missing");
        }
    }

    private static JsonSlip? AfterArray(MappedText text, int at)
    {
        at = SkipSpace(text, at);
        return at < text.Length ? new JsonSlip(at, text.Length - at, "something follows the closing bracket") : null;
    }

    private static JsonSlip? FindBadEscape(MappedText text, int start, int end)
    {
        for (var at = start + 1; at < end - 1; at++)
        {
            if (text[at] < ' ')
                return new JsonSlip(at, 1, "a control character must be escaped in JSON");

            if (text[at] != '\\')
                continue;

            if ("\"\\/bfnrtu".IndexOf(text[at + 1]) < 0)
                return new JsonSlip(at, 2, "JSON does not know this escape");

            at++;
        }

        return null;
    }

    private static int EndOfString(MappedText text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
                return at + 1;

            if (text[at] == '\\')
                at++;
        }

        return -1;
    }

    private static int LastComma(MappedText text, int before)
    {
        var at = before - 1;
        while (at > 0 && text[at] != ',')
            at--;

        return at;
    }

    private static int SkipSpace(MappedText text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;

        return at;
    }
}
