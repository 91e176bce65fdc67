namespace GoContainerGuard.Analysis;

/// <summary>Options of one letter that stand together behind one hyphen, as in <c>-fsSLo</c>.</summary>
internal static class ShortOptions
{
    // Those whose value is the rest of the word, or the next word. Sources: the manuals of curl and wget.
    private const string CurlValues = "ACDEFHKPQTUXYbcdehmortuwxyz";
    private const string WgetValues = "ABDIOPQRTUXaeilotw";

    /// <summary>Where the first of some letters stands as an option of curl or wget; -1 when none does.</summary>
    public static int IndexOf(string program, string? word, string letters)
    {
        if (word is not ['-', not '-', ..])
            return -1;

        for (var index = 1; index < word.Length; index++)
        {
            if (letters.IndexOf(word[index]) >= 0)
                return index;

            if ((program == "curl" ? CurlValues : WgetValues).IndexOf(word[index]) >= 0)
                return -1;
        }

        return -1;
    }
}
