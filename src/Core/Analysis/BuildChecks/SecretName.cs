using System;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Names that sound like a secret to BuildKit: one of the words between underscores does, and none says that it is public.</summary>
internal static class SecretName
{
    private static readonly string[] Secret =
        ["apikey", "auth", "credential", "credentials", "key", "passwd", "password", "pword", "secret", "token"];

    private static readonly string[] Harmless = ["file", "public", "version"];

    public static bool Matches(string name)
    {
        var isSecret = false;
        for (var start = 0; start <= name.Length;)
        {
            var underscore = name.IndexOf('_', start);
            var end = underscore < 0 ? name.Length : underscore;
            if (IsOneOf(Harmless, name, start, end - start))
                return false;

            isSecret |= IsOneOf(Secret, name, start, end - start);
            start = end + 1;
        }

        return isSecret;
    }

    private static bool IsOneOf(string[] words, string name, int start, int length)
    {
        foreach (var word in words)
        {
            if (word.Length == length && string.Compare(name, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
