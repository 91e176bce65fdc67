using System;

namespace GoContainerGuard.Semantics;

/// <summary>Which texts can name an image at all: the grammar of <c>distribution/reference</c>, which Docker and BuildKit ask.</summary>
internal static class ImageNameGrammar
{
    private const int LongestPath = 255;
    private const int LongestTag = 128;
    private const int ShortestDigest = 32;
    private const string Invalid = "invalid reference format";

    /// <summary>Why a text is no image name, in Docker's words; <c>null</c> when it is one.</summary>
    public static string? ProblemOf(string text)
    {
        if (IsPlain(text))
            return null;

        if (text.Length == 64 && IsHexadecimal(text, 0))
            return $"invalid repository name ({text}), cannot specify 64-byte hexadecimal strings";

        var domain = DomainOf(text, out var rest);
        var colon = rest.IndexOf(':');
        var name = colon < 0 ? rest : rest.Substring(0, colon);
        if (HasCapitals(name))
            return $"{Invalid}: repository name ({name}) must be lowercase";

        return ProblemOf(domain, rest);
    }

    // Most names are of this form: words of lower-case letters and digits with single separators between them, a short tag of such words.
    private static bool IsPlain(string text)
    {
        const int Short = 60;
        if (text.Length is 0 or > Short)
            return false;

        var isTag = false;
        var isSeparated = true;
        foreach (var character in text)
        {
            if (character is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                isSeparated = false;
                continue;
            }

            if (isSeparated || !(character is '.' or '-' || (character is '/' or ':' && !isTag)))
                return false;

            isTag |= character == ':';
            isSeparated = true;
        }

        return !isSeparated;
    }

    // What stands in front of the first slash is a registry when it looks like a host; else all of it is a name on Docker Hub.
    private static string DomainOf(string text, out string rest)
    {
        const string hub = "docker.io";
        var slash = text.IndexOf('/');
        var first = slash < 0 ? "" : text.Substring(0, slash);
        var isHost = slash >= 0 && (first == "localhost" || first.IndexOfAny(['.', ':']) >= 0 || HasCapitals(first));
        var domain = isHost && first != "index.docker.io" ? first : hub;
        rest = isHost ? text.Substring(slash + 1) : text;
        if (domain == hub && rest.IndexOf('/') < 0)
            rest = "library/" + rest;

        return domain;
    }

    private static string? ProblemOf(string domain, string rest)
    {
        var at = rest.IndexOf('@');
        var digest = at < 0 ? null : rest.Substring(at + 1);
        var named = at < 0 ? rest : rest.Substring(0, at);
        var colon = named.IndexOf(':', named.LastIndexOf('/') + 1);
        var path = colon < 0 ? named : named.Substring(0, colon);
        if (!IsHostAndPort(domain) || !IsPath(path) || (colon >= 0 && !IsTag(named.Substring(colon + 1))) || (digest is not null && !LooksLikeDigest(digest)))
            return Invalid;

        if (path.Length > LongestPath)
            return "repository name must not be more than 255 characters";

        return digest is null ? null : ContentDigest.ProblemOf(digest);
    }

    private static bool IsHostAndPort(string domain)
    {
        var close = domain.IndexOf(']');
        var colon = domain.IndexOf(':', Math.Max(close, 0));
        if (colon >= 0 && !IsNumber(domain, colon + 1))
            return false;

        var host = colon < 0 ? domain : domain.Substring(0, colon);
        if (close >= 0)
            return close == host.Length - 1 && close > 1 && host[0] == '[' && IsAddress(host);

        foreach (var part in host.Split('.'))
        {
            if (part.Length == 0 || part[0] == '-' || part[part.Length - 1] == '-' || !IsHostPart(part))
                return false;
        }

        return true;
    }

    private static bool IsAddress(string host)
    {
        for (var index = 1; index < host.Length - 1; index++)
        {
            if (host[index] != ':' && !Uri.IsHexDigit(host[index]))
                return false;
        }

        return true;
    }

    private static bool IsHostPart(string part)
    {
        foreach (var character in part)
        {
            if (character != '-' && !IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    private static bool IsNumber(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
                return false;
        }

        return start < text.Length;
    }

    private static bool IsPath(string path)
    {
        foreach (var part in path.Split('/'))
        {
            if (!IsPathPart(part))
                return false;
        }

        return true;
    }

    // Small letters and digits, and between them one dot, one or two underscores, or any number of dashes.
    private static bool IsPathPart(string part)
    {
        var run = 0;
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                run = 0;
                continue;
            }

            run++;
            var isFirst = run == 1;
            if (index == 0 || index == part.Length - 1 || !(part[index] switch
            {
                '.' => isFirst,
                '_' => isFirst || (run == 2 && part[index - 1] == '_'),
                '-' => isFirst || part[index - 1] == '-',
                _ => false,
            }))
                return false;
        }

        return part.Length > 0;
    }

    private static bool IsTag(string tag)
    {
        for (var index = 0; index < tag.Length; index++)
        {
            if (tag[index] != '_' && !IsLetterOrDigit(tag[index]) && (index == 0 || tag[index] is not ('.' or '-')))
                return false;
        }

        return tag.Length is > 0 and <= LongestTag;
    }

    // One algorithm or several, joined by one of four signs, then a long hexadecimal number.
    private static bool LooksLikeDigest(string digest)
    {
        var colon = digest.IndexOf(':');
        if (colon < 0 || digest.Length - colon - 1 < ShortestDigest)
            return false;

        foreach (var part in digest.Substring(0, colon).Split('-', '_', '+', '.'))
        {
            if (part.Length == 0 || part[0] is >= '0' and <= '9' || !IsHostPart(part))
                return false;
        }

        for (var index = colon + 1; index < digest.Length; index++)
        {
            if (!Uri.IsHexDigit(digest[index]))
                return false;
        }

        return true;
    }

    private static bool IsHexadecimal(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        }

        return true;
    }

    private static bool HasCapitals(string text)
    {
        foreach (var character in text)
        {
            if (char.ToLowerInvariant(character) != character)
                return true;
        }

        return false;
    }

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
