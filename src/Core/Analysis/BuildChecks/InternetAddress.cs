using System;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Addresses as Go's <c>net.ParseIP</c> reads them: without zones, and without leading zeros in the dotted form.</summary>
internal static class InternetAddress
{
    private const int Groups = 8;

    public static bool IsValid(string text) => text.IndexOf(':') < 0 ? IsDotted(text) : IsColoned(text);

    private static bool IsDotted(string text)
    {
        var parts = text.Split('.');
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') || !IsByte(part))
                return false;
        }

        return parts.Length == 4;
    }

    private static bool IsByte(string part)
    {
        var value = 0;
        foreach (var character in part)
        {
            if (character is < '0' or > '9')
                return false;

            value = value * 10 + (character - '0');
        }

        return value <= byte.MaxValue;
    }

    // Eight groups, of which one run of zeros may be left out; the last two may be dotted.
    private static bool IsColoned(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap >= 0 && text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return false;

        var before = gap < 0 ? text : text.Substring(0, gap);
        var behind = gap < 0 ? "" : text.Substring(gap + 2);
        var left = Count(before, gap < 0);
        var right = Count(behind, true);
        if (left < 0 || right < 0)
            return false;

        return gap < 0 ? left == Groups : left + right < Groups;
    }

    // Below zero when one of the groups is none.
    private static int Count(string text, bool mayEndDotted)
    {
        if (text.Length == 0)
            return 0;

        var parts = text.Split(':');
        var count = parts.Length;
        for (var index = 0; index < parts.Length; index++)
        {
            if (mayEndDotted && index == parts.Length - 1 && parts[index].IndexOf('.') >= 0)
            {
                count += IsDotted(parts[index]) ? 1 : int.MinValue;
                continue;
            }

            if (parts[index].Length is 0 or > 4 || !IsHexadecimal(parts[index]))
                return -1;
        }

        return count;
    }

    private static bool IsHexadecimal(string part)
    {
        foreach (var character in part)
        {
            if (!Uri.IsHexDigit(character))
                return false;
        }

        return true;
    }
}
