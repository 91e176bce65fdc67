using System;

namespace GoContainerGuard.Rules.Variables;

/// <summary>The forms of values that OCI asks for.</summary>
internal static class LabelForms
{
    private const string Second = "0000-00-00T00:00:00";

    private static readonly char[] Blank = [' '];

    /// <summary>RFC 3339, 5.6: <c>2026-11-20T10:00:00Z</c>, with a fraction and an offset if need be.</summary>
    public static bool IsTime(string value)
    {
        if (value.Length <= Second.Length || !HasShape(value))
            return false;

        var at = Second.Length;
        if (value[at] == '.')
        {
            var start = ++at;
            while (at < value.Length && IsDigit(value[at]))
                at++;

            if (at == start)
                return false;
        }

        var zone = value.Substring(at);
        return zone is "Z" or "z" || (zone.Length == 6 && zone[0] is '+' or '-' && IsDigit(zone[1]) && IsDigit(zone[2]) && zone[3] == ':' && IsDigit(zone[4]) && IsDigit(zone[5]));
    }

    /// <summary>An address with a scheme: <c>https://example.com</c>.</summary>
    public static bool IsAddress(string value)
    {
        var mark = value.IndexOf("://", StringComparison.Ordinal);
        return mark > 0 && value.Length > mark + 3 && value.IndexOf(' ') < 0;
    }

    /// <summary>SPDX license expressions: names, joined by AND, OR and WITH, with brackets around parts.</summary>
    public static bool IsLicense(string value)
    {
        var wantsName = true;
        var open = 0;
        foreach (var word in value.Replace("(", " ( ").Replace(")", " ) ").Split(Blank, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "(" ? !wantsName : word == ")" ? wantsName || open == 0 : wantsName != IsName(word) || (!wantsName && !IsOperator(word)))
                return false;

            open += word == "(" ? 1 : word == ")" ? -1 : 0;
            wantsName = word is "(" || (word != ")" && !wantsName);
        }

        return !wantsName && open == 0;
    }

    /// <summary>The license that a usual misspelling means; <c>null</c> for any other.</summary>
    public static string? LicenseMeant(string value) => value.ToLowerInvariant() switch
    {
        "apache 2" or "apache 2.0" or "apache license 2.0" or "apache license, version 2.0" => "Apache-2.0",
        "mit license" or "the mit license" => "MIT",
        "bsd 3-clause" or "bsd 3-clause license" => "BSD-3-Clause",
        "bsd 2-clause" or "bsd 2-clause license" => "BSD-2-Clause",
        _ => null,
    };

    private static bool IsName(string word)
    {
        if (IsOperator(word))
            return false;

        foreach (var character in word)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '+' or ':'))
                return false;
        }

        return true;
    }

    private static bool IsOperator(string word) => word is "AND" or "OR" or "WITH" or "and" or "or" or "with";

    private static bool HasShape(string value)
    {
        for (var index = 0; index < Second.Length; index++)
        {
            var wanted = Second[index];
            var isGood = wanted == '0' ? IsDigit(value[index]) : wanted == 'T' ? value[index] is 'T' or 't' or ' ' : value[index] == wanted;
            if (!isGood)
                return false;
        }

        return true;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
