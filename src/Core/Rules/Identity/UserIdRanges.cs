using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Rules.Identity;

/// <summary>The numbers of users that a team allows: single ones, and ranges of which both ends count.</summary>
internal static class UserIdRanges
{
    /// <summary>The ranges of a list such as <c>65532, 10000-19999</c>; what cannot be read is left out.</summary>
    public static List<(int Lowest, int Highest)> Read(string list)
    {
        var ranges = new List<(int, int)>();
        foreach (var item in OptionValues.Items(list))
        {
            if (ReadOne(item) is { } range)
                ranges.Add(range);
        }

        return ranges;
    }

    public static (string Problem, string? Meant)? FaultOf(string item) => ReadOne(item) is null
        ? ($"'{item}' is neither the number of a user nor a range of them, as in 10000-19999", null)
        : null;

    private static (int Lowest, int Highest)? ReadOne(string item)
    {
        var dash = item.IndexOf('-');
        if (!TryRead(dash < 0 ? item : item.Substring(0, dash).TrimEnd(), out var lowest))
            return null;

        if (dash < 0)
            return (lowest, lowest);

        return TryRead(item.Substring(dash + 1).TrimStart(), out var highest) && highest >= lowest ? (lowest, highest) : null;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
