using System;
using System.Globalization;

namespace GoContainerGuard.Go;

/// <summary>What the Go runtime makes of its environment variables when a program starts.</summary>
/// <remarks>Source: the documentation of package runtime, "Environment Variables"; package runtime/debug, SetMemoryLimit and SetGCPercent.</remarks>
internal static class RuntimeSettings
{
    private static readonly string[] MemoryUnits = ["KiB", "MiB", "GiB", "TiB", "B"];

    /// <summary>What is wrong with a value, as the end of a sentence; <c>null</c> when nothing is, or the variable is none of the runtime.</summary>
    public static string? ProblemOf(string name, string value) => name switch
    {
        // An empty value counts as unset.
        _ when value.Length == 0 => null,
        "GOMAXPROCS" => IsPositiveNumber(value) ? null : "has no effect: the Go runtime takes only a number above zero",
        "GOGC" => IsPercentage(value) ? null : "has no effect: the Go runtime takes only a number or 'off', and falls back to 100",
        "GOMEMLIMIT" => IsMemoryLimit(value) ? null : "stops the program at its start with 'malformed GOMEMLIMIT': the unit is one of B, KiB, MiB, GiB and TiB",
        _ => null,
    };

    /// <summary>A memory limit whose unit is one of another notation, such as <c>512MB</c> or <c>1Gi</c>, with the nearest unit of the runtime; otherwise <c>null</c>.</summary>
    public static string? MendMemoryLimit(string value)
    {
        var digits = 0;
        while (digits < value.Length && value[digits] is >= '0' and <= '9')
            digits++;

        var unit = value.Substring(digits).Trim().ToUpperInvariant() switch
        {
            "K" or "KB" or "KI" or "KIB" => "KiB",
            "M" or "MB" or "MI" or "MIB" => "MiB",
            "G" or "GB" or "GI" or "GIB" => "GiB",
            "T" or "TB" or "TI" or "TIB" => "TiB",
            _ => null,
        };
        var mended = value.Substring(0, digits) + unit;
        return unit is not null && digits > 0 && IsMemoryLimit(mended) ? mended : null;
    }

    private static bool IsPositiveNumber(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    // A number below zero switches the collector off, as 'off' does; a plus sign is not read.
    private static bool IsPercentage(string value) => value == "off"
        || (value[0] != '+' && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    private static bool IsMemoryLimit(string value)
    {
        if (value == "off")
            return true;

        // The last unit, a bare B, is the end of all others: it has no factor of its own.
        var number = value;
        var factor = 1L;
        for (var index = 0; index < MemoryUnits.Length; index++)
        {
            if (!value.EndsWith(MemoryUnits[index], StringComparison.Ordinal))
                continue;

            number = value.Substring(0, value.Length - MemoryUnits[index].Length);
            factor = index == MemoryUnits.Length - 1 ? 1 : 1L << (10 * (index + 1));
            break;
        }

        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= long.MaxValue / factor;
    }
}
