using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them, such as <c>1m30s</c>.</summary>
internal static class GoDuration
{
    private const double Largest = 9_223_372_036_854_775_807d;
    private const double Millisecond = 1e6;

    /// <summary>The nanoseconds, and why there are none.</summary>
    public static double? Parse(string text, out string? problem)
    {
        problem = null;
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var isNegative = at == 1 && text[0] == '-';
        if (text.Length - at == 1 && text[at] == '0')
            return 0;

        var total = 0d;
        var isValid = at < text.Length;
        while (isValid && at < text.Length)
        {
            if (!TryReadNumber(text, ref at, out var number))
            {
                isValid = false;
                break;
            }

            var unitStart = at;
            while (at < text.Length && text[at] != '.' && text[at] is not (>= '0' and <= '9'))
                at++;

            var unit = text.Substring(unitStart, at - unitStart);
            if (unit.Length == 0)
            {
                problem = $"time: missing unit in duration {GoQuote.Of(text)}";
                return null;
            }

            if (UnitOf(unit) is not { } nanoseconds)
            {
                problem = $"time: unknown unit {GoQuote.Of(unit)} in duration {GoQuote.Of(text)}";
                return null;
            }

            total += number * nanoseconds;
            isValid = total <= Largest;
        }

        if (isValid)
            return isNegative ? -total : total;

        problem = $"time: invalid duration {GoQuote.Of(text)}";
        return null;
    }

    /// <summary>Why a health check cannot have this duration, or <c>null</c> (BuildKit <c>parseOptInterval</c>).</summary>
    public static string? Problem(string text, string flag)
    {
        if (text.Length == 0)
            return null;

        if (Parse(text, out var problem) is not { } nanoseconds)
            return problem;

        return nanoseconds != 0 && nanoseconds < Millisecond ? $"Interval {GoQuote.Of(flag)} cannot be less than 1ms" : null;
    }

    private static bool TryReadNumber(string text, ref int at, out double number)
    {
        number = 0;
        var digits = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++, digits++)
            number = number * 10 + (text[at] - '0');

        if (at < text.Length && text[at] == '.')
        {
            at++;
            for (var scale = 0.1; at < text.Length && text[at] is >= '0' and <= '9'; at++, digits++, scale /= 10)
                number += (text[at] - '0') * scale;
        }

        return digits > 0;
    }

    private static double? UnitOf(string unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1e3,
        "ms" => Millisecond,
        "s" => 1e9,
        "m" => 60e9,
        "h" => 3600e9,
        _ => null,
    };
}
