using System;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// Whether a variable of a secret-sounding name really carries a secret: many such names stand for a path, a switch, a number or an address.
/// </summary>
internal static class SecretValue
{
    private static readonly string[] Words = ["false", "no", "none", "null", "off", "on", "true", "yes"];

    /// <summary>Whether the last word of a name says what it is: <c>API_TOKEN</c> and <c>SSH_KEY_1</c> do, <c>AUTH_URL</c> and <c>KEY_SIZE</c> say what of it.</summary>
    public static bool IsNamed(string name)
    {
        var end = name.Length;
        while (end > 0 && name[end - 1] is '_' or (>= '0' and <= '9'))
            end--;

        var start = name.LastIndexOf('_', Math.Max(end - 1, 0)) + 1;
        return start < end && SecretName.Matches(name.Substring(start, end - start));
    }

    /// <summary>Whether a text can be a secret at all.</summary>
    public static bool IsPossible(string text)
    {
        if (text.Length == 0 || Array.IndexOf(Words, text.ToLowerInvariant()) >= 0)
            return false;

        // An address is none unless somebody's password stands in it.
        if (text.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme > 0)
            return text.IndexOf('@', scheme) is var at && at > 0 && text.IndexOf(':', scheme + 3, at - scheme - 3) > 0;

        return !LooksLikePath(text) && !IsNumber(text) && !IsForEverybody(text);
    }

    // Stripe's name for the half of a key that pages show to their visitors.
    private static bool IsForEverybody(string text) => text.StartsWith("pk_test_", StringComparison.Ordinal) || text.StartsWith("pk_live_", StringComparison.Ordinal);

    private static bool LooksLikePath(string text) => text[0] is '/' or '.' or '~' || text.IndexOf(".pem", StringComparison.Ordinal) >= 0 || text.IndexOf(".key", StringComparison.Ordinal) >= 0;

    // With a unit, perhaps: 3600, 15m, 2048.
    private static bool IsNumber(string text)
    {
        var end = text.Length;
        while (end > 1 && text[end - 1] is >= 'a' and <= 'z' && text.Length - end < 2)
            end--;

        for (var index = 0; index < end; index++)
        {
            if (text[index] is not ((>= '0' and <= '9') or '.'))
                return false;
        }

        return true;
    }
}
