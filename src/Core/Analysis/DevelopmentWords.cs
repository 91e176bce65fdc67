namespace GoContainerGuard.Analysis;

/// <summary>Words in the name of a stage or a file that say that it is for development or tests.</summary>
internal static class DevelopmentWords
{
    /// <summary>Whether one of them stands between separators: "dev-tools", "Dockerfile.dev", "app_test", but not "device".</summary>
    public static bool Occur(string name)
    {
        var lower = name.ToLowerInvariant();
        for (int start = 0, end; start < lower.Length; start = end + 1)
        {
            end = start;
            while (end < lower.Length && lower[end] is not ('-' or '_' or '.'))
                end++;

            if (Is(lower, start, end - start))
                return true;
        }

        return false;
    }

    // The longest word has twelve letters.
    private static bool Is(string name, int start, int length) => length is >= 2 and <= 12 && name.Substring(start, length) is
        "debug" or "dev" or "develop" or "development" or "devel" or "devcontainer" or "test" or "tests" or "testing" or "e2e" or "integration" or "coverage" or "lint" or "tools" or "tilt" or "ci";
}
