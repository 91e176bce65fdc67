using System;
using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Names that stand for a folder, an image or another build because whoever builds says so (<c>--build-context</c>): a FROM or <c>--from</c>
/// with such a name takes neither the stage nor the image of that name.
/// </summary>
internal sealed class NamedContexts
{
    private const string DefaultTag = ":latest";

    // What a reference means when it names no registry; the longer one first.
    private static readonly string[] DefaultPrefixes = ["docker.io/library/", "docker.io/"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public NamedContexts(IEnumerable<string> names)
    {
        foreach (var name in names)
            _names.Add(Familiar(name));
    }

    public static NamedContexts None { get; } = new([]);

    /// <summary>Whether a name behind FROM or <c>--from</c> is one of them.</summary>
    public bool Contain(string name) => _names.Count > 0 && _names.Contains(Familiar(name));

    // "docker.io/library/alpine:latest" and "alpine" are one name.
    private static string Familiar(string name)
    {
        var familiar = name.ToLowerInvariant();
        foreach (var prefix in DefaultPrefixes)
        {
            if (familiar.StartsWith(prefix, StringComparison.Ordinal))
            {
                familiar = familiar.Substring(prefix.Length);
                break;
            }
        }

        return familiar.EndsWith(DefaultTag, StringComparison.Ordinal) ? familiar.Substring(0, familiar.Length - DefaultTag.Length) : familiar;
    }
}
