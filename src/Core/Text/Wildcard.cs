namespace GoContainerGuard.Text;

/// <summary>Patterns in which <c>*</c> stands for any text, also for none.</summary>
internal static class Wildcard
{
    /// <summary>Whether a pattern takes a text. The time is bounded by the product of the two lengths.</summary>
    public static bool Matches(string pattern, string text)
    {
        var (at, place) = (0, 0);
        var (star, afterStar) = (-1, 0);
        while (place < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                afterStar = place;
            }
            else if (at < pattern.Length && pattern[at] == text[place])
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                at = star + 1;
                place = ++afterStar;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;

        return at == pattern.Length;
    }

    /// <summary>What the one star of a pattern stands for in a text that it takes; <c>null</c> for a pattern without exactly one.</summary>
    public static string? StarIn(string pattern, string text)
    {
        var star = pattern.IndexOf('*');
        if (star < 0 || pattern.IndexOf('*', star + 1) >= 0 || !Matches(pattern, text))
            return null;

        return text.Substring(star, text.Length - (pattern.Length - 1));
    }

    /// <summary>How many characters of a pattern are no stars: of two patterns that take a text, the one with more says more.</summary>
    public static int Weight(string pattern)
    {
        var weight = 0;
        foreach (var character in pattern)
            weight += character == '*' ? 0 : 1;

        return weight;
    }
}
