namespace GoContainerGuard.Shell;

/// <summary>
/// How far something goes that begins with a dollar sign or a backtick. The scanner had to find out anyway and writes it down, so that reading
/// the parts of a word later needs no grammar.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character, as an index of the buffer.</param>
/// <param name="End">Just behind its last character, as an index of the buffer.</param>
internal readonly record struct WordExtent(WordExtentKind Kind, int Start, int End)
{
    /// <summary>The index of the first extent that starts at a place or behind it; extents are in the order of their starts.</summary>
    public static int IndexFrom(WordExtent[] extents, int start)
    {
        var low = 0;
        for (var high = extents.Length; low < high;)
        {
            var middle = (low + high) / 2;
            if (extents[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

internal enum WordExtentKind
{
    Unknown,
    Substitution,
    Arithmetic,
    Braces,

    /// <summary><c>$'…'</c>, which bash decodes and older shells do not.</summary>
    AnsiQuotes,
}
