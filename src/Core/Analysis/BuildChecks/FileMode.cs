using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>What <c>--chmod</c> takes: an octal number, or clauses such as <c>u=rwx,go+r</c>.</summary>
internal static class FileMode
{
    private const uint Highest = 0xFFF;

    /// <summary>Why BuildKit refuses a mode, in its words; <c>null</c> when it does not.</summary>
    public static string? ProblemOf(string mode)
    {
        var number = GoLiteral.Unsigned(mode, 8);
        if (number <= Highest)
            return null;

        if (number is not null || mode[0] is >= '0' and <= '9')
            return $"invalid chmod parameter: '{mode}'. it should be octal string and between 0 and 07777";

        return IsSymbolic(mode) ? null : "invalid syntax";
    }

    // Whose, then any number of signs with their permissions; a comma starts anew.
    private static bool IsSymbolic(string mode)
    {
        var at = 0;
        while (true)
        {
            Skip(mode, "augo", ref at);
            do
            {
                if (at == mode.Length || mode[at] is not ('+' or '-' or '='))
                    return false;

                at++;
                Skip(mode, "rstwXxugo", ref at);
                if (at == mode.Length)
                    return true;
            }
            while (mode[at] != ',');

            at++;
        }
    }

    private static void Skip(string mode, string letters, ref int at)
    {
        while (at < mode.Length && letters.IndexOf(mode[at]) >= 0)
            at++;
    }
}
