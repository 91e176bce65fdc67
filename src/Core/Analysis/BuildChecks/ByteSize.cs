using System;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Sizes such as <c>1.5GiB</c>, as <c>docker/go-units</c> reads them.</summary>
internal static class ByteSize
{
    private const string NumberSigns = "0123456789. ";
    private const string Units = "kmgtp";

    public static bool IsValid(string text)
    {
        var last = text.LastIndexOfAny(NumberSigns.ToCharArray());
        if (last < 0)
            return false;

        var number = text[last] == ' ' ? text.Substring(0, last) : text.Substring(0, last + 1);
        return IsNumber(number) && IsUnit(text.Substring(last + 1).ToLowerInvariant());
    }

    // Bytes, or a unit with "b" or "ib" behind it or nothing.
    private static bool IsUnit(string unit) => unit.Length switch
    {
        0 => true,
        1 => unit == "b" || Units.IndexOf(unit[0]) >= 0,
        2 => Units.IndexOf(unit[0]) >= 0 && unit[1] == 'b',
        3 => Units.IndexOf(unit[0]) >= 0 && unit.EndsWith("ib", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsNumber(string text)
    {
        var at = text.Length > 0 && text[0] == '+' ? 1 : 0;
        var digits = Skip(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Skip(text, ref at);
        }

        if (digits == 0)
            return false;

        if (at == text.Length)
            return true;

        if (text[at++] is not ('e' or 'E'))
            return false;

        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        return Skip(text, ref at) > 0 && at == text.Length;
    }

    private static int Skip(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;

        return at - start;
    }
}
