namespace GoContainerGuard.Analysis;

/// <summary>Words in the name of a stage or a file that say that it is for development or tests.</summary>
internal static class DevelopmentWords
{
    /// <summary>Whether the name of a file, or a folder that holds nothing but tests, says so.</summary>
    /// <param name="path">Path below the root of the repository.</param>
    public static bool OccurIn(string path)
    {
        var start = 0;
        for (int slash; (slash = path.IndexOf('/', start)) >= 0; start = slash + 1)
        {
            if (IsForTests(path, start, slash - start))
                return true;
        }

        return Occur(path.Substring(start));
    }

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

    // Only the whole name: "test-service" may well be shipped.
    private static bool IsForTests(string path, int start, int length) => length is >= 3 and <= 8 && path.Substring(start, length) is "e2e" or "test" or "testdata" or "tests";

    // The longest word has twelve letters.
    private static bool Is(string name, int start, int length) => length is >= 2 and <= 12 && name.Substring(start, length) is
        "debug" or "dev" or "develop" or "development" or "devel" or "devcontainer" or "test" or "tests" or "testing" or "e2e" or "integration" or "coverage" or "lint" or "tools" or "tilt" or "ci";
}
