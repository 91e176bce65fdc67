using System;

namespace GoContainerGuard.Go;

/// <summary>
/// A Go version as the go command orders them: the language version <c>1.21</c> comes before its release candidates, which come before
/// the first release <c>1.21.0</c>. Before 1.21 a missing patch number is the same as 0.
/// </summary>
/// <remarks>Source: the documentation of go/version and "Go Toolchains", chapter "Version ordering".</remarks>
internal readonly struct GoVersion : IEquatable<GoVersion>, IComparable<GoVersion>
{
    /// <summary>The minor from which a version without patch number is a language version and no release.</summary>
    private const int FirstMinorWithLanguageVersion = 21;

    /// <summary>Numbers of more digits than this are not taken for version numbers.</summary>
    private const int LongestNumber = 9;

    private readonly string? _text;

    private GoVersion(string text, int major, int minor, int? patch, string kind, int? prerelease)
    {
        _text = text;
        Major = major;
        Minor = minor;
        Patch = patch;
        Kind = kind;
        Prerelease = prerelease;
    }

    /// <summary>The version that holds for a module without a go line.</summary>
    public static GoVersion OfModuleWithoutGoLine { get; } = new("1.16", 1, 16, 0, "", null);

    /// <summary>The version that holds for a workspace without a go line.</summary>
    public static GoVersion OfWorkspaceWithoutGoLine { get; } = new("1.18", 1, 18, 0, "", null);

    public int Major { get; }

    /// <summary>The number of the release family: 21 in <c>1.21.3</c>.</summary>
    public int Minor { get; }

    /// <summary>The patch number, 0 where an older version leaves it out; <c>null</c> for a language version or a prerelease from 1.21 on.</summary>
    public int? Patch { get; }

    /// <summary><c>alpha</c>, <c>beta</c> or <c>rc</c> of a prerelease; otherwise empty.</summary>
    public string Kind { get; }

    /// <summary>The number of a prerelease.</summary>
    public int? Prerelease { get; }

    /// <summary>Whether this names the language and no release, as <c>1.21</c> does and <c>1.20</c> does not.</summary>
    public bool IsLanguageVersion => Patch is null && Kind.Length == 0;

    /// <summary>The release family, as <c>1.21</c> for <c>1.21.3</c>.</summary>
    public string Family => Major + "." + Minor;

    public static bool operator ==(GoVersion left, GoVersion right) => left.Equals(right);

    public static bool operator !=(GoVersion left, GoVersion right) => !left.Equals(right);

    public static bool operator <(GoVersion left, GoVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(GoVersion left, GoVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(GoVersion left, GoVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GoVersion left, GoVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a version as it stands in a go line: <c>1.27</c>, <c>1.27.1</c>, <c>1.21rc2</c>.</summary>
    public static bool TryParse(string text, out GoVersion version)
    {
        version = default;
        var at = 0;
        if (!TryReadNumber(text, ref at, out var major))
            return false;

        if (at == text.Length)
        {
            version = new GoVersion(text, major, 0, 0, "", null);
            return true;
        }

        at++;
        if (text[at - 1] != '.' || !TryReadNumber(text, ref at, out var minor))
            return false;

        return TryReadRest(text, at, major, minor, out version);
    }

    /// <summary>Reads the name of a toolchain, with its prefix and an optional suffix: <c>go1.27.1</c>, <c>go1.21.3-vendor</c>.</summary>
    public static bool TryParseToolchain(string name, out GoVersion version)
    {
        version = default;
        if (!name.StartsWith("go", StringComparison.Ordinal))
            return false;

        var suffix = name.IndexOf('-');
        var end = suffix < 0 ? name.Length : suffix;
        return TryParse(name.Substring(2, end - 2), out version);
    }

    public int CompareTo(GoVersion other)
    {
        if (Major != other.Major)
            return Major.CompareTo(other.Major);

        if (Minor != other.Minor)
            return Minor.CompareTo(other.Minor);

        if (Patch != other.Patch)
            return (Patch ?? -1).CompareTo(other.Patch ?? -1);

        var kinds = string.CompareOrdinal(Kind, other.Kind);
        return kinds != 0 ? Math.Sign(kinds) : (Prerelease ?? -1).CompareTo(other.Prerelease ?? -1);
    }

    /// <summary>Whether both stand at the same place of the order: <c>1.20</c> equals <c>1.20.0</c>.</summary>
    public bool Equals(GoVersion other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is GoVersion other && Equals(other);

    public override int GetHashCode() => (Major * 1009 + Minor) * 1009 + (Patch ?? -1) * 31 + (Prerelease ?? -1);

    /// <summary>The version as it was written.</summary>
    public override string ToString() => _text ?? "";

    private static bool TryReadRest(string text, int at, int major, int minor, out GoVersion version)
    {
        version = default;
        if (at == text.Length)
        {
            int? patch = minor < FirstMinorWithLanguageVersion ? 0 : null;
            version = new GoVersion(text, major, minor, patch, "", null);
            return true;
        }

        if (text[at] == '.')
        {
            at++;
            if (!TryReadNumber(text, ref at, out var patch) || at != text.Length)
                return false;

            version = new GoVersion(text, major, minor, patch, "", null);
            return true;
        }

        var kindStart = at;
        while (at < text.Length && text[at] is >= 'a' and <= 'z')
            at++;

        var kind = text.Substring(kindStart, at - kindStart);
        if (kind.Length == 0)
            return false;

        if (at == text.Length)
        {
            version = new GoVersion(text, major, minor, null, kind, null);
            return true;
        }

        if (!TryReadNumber(text, ref at, out var prerelease) || at != text.Length)
            return false;

        version = new GoVersion(text, major, minor, null, kind, prerelease);
        return true;
    }

    private static bool TryReadNumber(string text, ref int at, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9' && at - start < LongestNumber)
            number = number * 10 + (text[at++] - '0');

        var digits = at - start;
        return digits == 1 || (digits > 1 && text[start] != '0');
    }
}
