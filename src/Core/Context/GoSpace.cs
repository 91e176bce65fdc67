namespace GoContainerGuard.Context;

/// <summary>White space as Go's <c>strings.TrimSpace</c> knows it: the Unicode property White_Space, whatever the run-time's tables say.</summary>
internal static class GoSpace
{
    public static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && IsSpace(text[start]))
            start++;

        while (end > start && IsSpace(text[end - 1]))
            end--;
    }

    private static bool IsSpace(char character) => character is
        ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A')
        or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
