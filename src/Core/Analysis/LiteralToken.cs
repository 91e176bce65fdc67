using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A token of a service that stands somewhere as it is: told by the beginning that its issuer gives all of them, its length, its letters and, where there is one, its checksum.</summary>
/// <param name="Span">The whole token.</param>
/// <param name="Prefix">Its beginning, which is no secret.</param>
/// <param name="Issuer">Who gives out such tokens.</param>
internal readonly record struct LiteralToken(TextSpan Span, string Prefix, string Issuer)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string AlphaNumeric = Digits + Letters;
    private const string Hexadecimal = Digits + "abcdef";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string UrlSafe = AlphaNumeric + "-_";

    // A text that somebody made up has few letters, or says so.
    private const int FewestLetters = 8;

    private static readonly string[] MadeUp = ["example", "xxxxx", "00000", "12345", "abcde", "token", "secret", "your"];

    // Sources: the documentation of the issuers, read in 2026; for the checksum of GitHub its blog, "Behind GitHub's new authentication token formats".
    private static readonly Form[] Forms =
    [
        new("ghp_", "GitHub", AlphaNumeric, 36, 36) { HasChecksum = true },
        new("gho_", "GitHub", AlphaNumeric, 36, 36) { HasChecksum = true },
        new("ghu_", "GitHub", AlphaNumeric, 36, 36) { HasChecksum = true },
        new("ghs_", "GitHub", AlphaNumeric, 36, 36) { HasChecksum = true },
        new("ghr_", "GitHub", AlphaNumeric, 36, 36) { HasChecksum = true },
        new("github_pat_", "GitHub", AlphaNumeric + "_", 82, 82),
        new("glpat-", "GitLab", UrlSafe + ".", 20, 320),
        new("npm_", "npm", AlphaNumeric, 36, 36),
        new("dckr_pat_", "Docker Hub", UrlSafe, 27, 27),
        new("dop_v1_", "DigitalOcean", Hexadecimal, 64, 64),
        new("xoxb-", "Slack", AlphaNumeric + "-", 46, 80),
        new("xoxp-", "Slack", AlphaNumeric + "-", 46, 100),
        new("sk_live_", "Stripe", AlphaNumeric, 24, 128),
        new("rk_live_", "Stripe", AlphaNumeric, 24, 128),
        new("pypi-AgEIcHlwaS5vcmc", "PyPI", UrlSafe, 50, 400),
        new("AKIA", "AWS", Base32, 16, 16),
    ];

    /// <summary>How tokens begin: without any of these there is none.</summary>
    public static string[] Beginnings => Array.ConvertAll(Forms, static form => form.Prefix);

    /// <summary>The tokens in a text, in the order of the forms.</summary>
    public static List<LiteralToken> In(string text)
    {
        List<LiteralToken>? tokens = null;
        foreach (var form in Forms)
        {
            for (var at = text.IndexOf(form.Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form.Prefix, at + 1, StringComparison.Ordinal))
            {
                if (form.LengthAt(text, at) is { } length)
                    (tokens ??= []).Add(new LiteralToken(new TextSpan(at, length), form.Prefix, form.Issuer));
            }
        }

        return tokens ?? [];
    }

    private sealed record Form(string Prefix, string Issuer, string Alphabet, int Least, int Most)
    {
        // 30 letters, and six that are their CRC-32 in the base of 62.
        private const int Checked = 30;

        public bool HasChecksum { get; init; }

        public int? LengthAt(string text, int start)
        {
            if (start > 0 && AlphaNumeric.IndexOf(text[start - 1]) >= 0)
                return null;

            var body = start + Prefix.Length;
            var end = body;
            while (end < text.Length && end - body <= Most && Alphabet.IndexOf(text[end]) >= 0)
                end++;

            if (end - body < Least || end - body > Most || (end < text.Length && AlphaNumeric.IndexOf(text[end]) >= 0))
                return null;

            var letters = text.Substring(body, end - body);
            return (HasChecksum ? Matches(letters) : !IsMadeUp(letters)) ? end - start : null;
        }

        private static bool Matches(string letters)
        {
            var sum = Checksum(letters);
            for (var index = letters.Length - 1; index >= Checked; index--, sum /= (uint)AlphaNumeric.Length)
            {
                if (letters[index] != AlphaNumeric[(int)(sum % (uint)AlphaNumeric.Length)])
                    return false;
            }

            // Six letters hold any sum.
            return true;
        }

        // CRC-32 as in ISO 3309.
        private static uint Checksum(string letters)
        {
            const uint polynomial = 0xEDB88320;
            var sum = uint.MaxValue;
            for (var index = 0; index < Checked; index++)
            {
                sum ^= letters[index];
                for (var bit = 0; bit < 8; bit++)
                    sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ polynomial;
            }

            return ~sum;
        }

        private static bool IsMadeUp(string letters)
        {
            var different = 0;
            for (var index = 0; index < letters.Length; index++)
            {
                if (letters.IndexOf(letters[index]) == index)
                    different++;
            }

            return different < FewestLetters || Array.Exists(MadeUp, word => letters.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        }
    }
}
