using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>The releases of Go that golang images were built of, oldest first, and the suites that have a tag of their own.</summary>
internal sealed class GolangReleases
{
    private readonly List<GolangRelease> _releases = [];
    private readonly Dictionary<string, string> _suites = new(System.StringComparer.Ordinal);

    public bool IsEmpty => _releases.Count == 0;

    public GolangRelease? Find(int minor)
    {
        foreach (var release in _releases)
        {
            if (release.Minor == minor)
                return release;
        }

        return null;
    }

    /// <summary>The newest release that was built when the facts were collected.</summary>
    public GolangRelease? Newest => IsEmpty ? null : _releases[_releases.Count - 1];

    /// <summary>Older releases are not in the facts, yet their tags stand still; newer ones are unknown.</summary>
    public bool IsBeforeAll(int minor) => !IsEmpty && minor < _releases[0].Minor;

    /// <summary>Whether any golang image was ever built on the suite, as far as the facts go.</summary>
    public bool KnowsSuite(string suite) => _suites.ContainsKey(suite);

    /// <summary>The version at which the tag of a suite stands still; null while the suite is being built.</summary>
    public string? FrozenAt(string suite) => _suites.TryGetValue(suite, out var version) && version != Fact.No ? version : null;

    public void Add(string[] fields)
    {
        if (fields[0] == "suite")
        {
            _suites.Add(fields[1], fields[2]);
            return;
        }

        var minor = Digits.Value(fields[1], "1.".Length, fields[1].Length);
        _releases.Add(new GolangRelease(minor, fields[2] == "supported", Digits.Value(fields[3]), fields[4], fields[5], fields[6]));
    }
}
