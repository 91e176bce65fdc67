using System;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>What STOPSIGNAL takes: a number other than 0, or a name of a Linux signal in any case, with or without <c>SIG</c>.</summary>
internal static class StopSignal
{
    private const int MostAboveLowest = 15;
    private const int MostBelowHighest = 14;

    private static readonly string[] Names =
    [
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "RTMAX", "RTMIN",
        "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ",
    ];

    public static bool IsValid(string text)
    {
        if (GoLiteral.Integer(text) is { } number)
            return number != 0;

        var name = text.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal))
            name = name.Substring(3);

        return Array.BinarySearch(Names, name, StringComparer.Ordinal) >= 0 || IsNear(name, "RTMIN+", MostAboveLowest) || IsNear(name, "RTMAX-", MostBelowHighest);
    }

    private static bool IsNear(string name, string start, int most)
    {
        if (!name.StartsWith(start, StringComparison.Ordinal))
            return false;

        for (var distance = 1; distance <= most; distance++)
        {
            if (name.Length - start.Length <= 2 && name.EndsWith(start + distance.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
