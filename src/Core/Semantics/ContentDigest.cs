namespace GoContainerGuard.Semantics;

/// <summary>A checksum with the name of its algorithm in front, as <c>opencontainers/go-digest</c> reads it.</summary>
internal static class ContentDigest
{
    private const string Format = "invalid checksum digest format";

    /// <summary>Why a text is no digest, in the words of that package; <c>null</c> when it is one.</summary>
    public static string? ProblemOf(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon + 1 == text.Length)
            return Format;

        int length;
        switch (text.Substring(0, colon))
        {
            case "sha256":
                length = 64;
                break;
            case "sha384":
                length = 96;
                break;
            case "sha512":
                length = 128;
                break;
            default:
                return IsWellFormed(text, colon) ? "unsupported digest algorithm" : Format;
        }

        if (text.Length - colon - 1 != length)
            return "invalid checksum digest length";

        for (var index = colon + 1; index < text.Length; index++)
        {
            if (text[index] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return Format;
        }

        return null;
    }

    private static bool IsWellFormed(string text, int colon)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isWord = character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            var isJoint = index > 0 && index < colon - 1 && character is '.' or '+' or '_' or '-' && text[index - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            var isContent = index > colon && character is (>= 'A' and <= 'Z') or '=' or '_' or '-';
            if (index != colon && !isWord && !isJoint && !isContent)
                return false;
        }

        return true;
    }
}
