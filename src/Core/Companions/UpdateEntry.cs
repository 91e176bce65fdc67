using System;
using System.Collections.Generic;

namespace GoContainerGuard.Companions;

/// <summary>Something that a dependency bot keeps up to date.</summary>
/// <param name="Ecosystem">What: <see cref="Images"/>, <see cref="Modules"/> or another word; <c>null</c> when it is not known.</param>
/// <param name="Folders">Where, below the root and without slashes at the ends, with wildcards; <c>null</c> for everywhere, or when it is not known.</param>
internal sealed record UpdateEntry(string? Ecosystem, IReadOnlyList<string>? Folders)
{
    /// <summary>The images of Dockerfiles.</summary>
    public const string Images = "docker";

    /// <summary>The modules of go.mod.</summary>
    public const string Modules = "gomod";

    private static readonly char[] Special = ['?', '[', '{', '\\', '$'];

    /// <summary>Whether it covers a folder, or may.</summary>
    public bool MayCover(string ecosystem, string folder)
    {
        if (Ecosystem is not null && Ecosystem != ecosystem)
            return false;

        foreach (var pattern in Folders ?? [])
        {
            if (pattern == folder || (pattern.IndexOf('*') >= 0 && MayMatch(pattern, folder)) || pattern.IndexOfAny(Special) >= 0)
                return true;
        }

        return Folders is null;
    }

    // An asterisk stands for anything here, slashes included: more than it does for any bot.
    private static bool MayMatch(string pattern, string folder)
    {
        if (pattern.Trim('*', '/').Length == 0)
            return true;

        var parts = pattern.Split('*');
        if (!folder.StartsWith(parts[0], StringComparison.Ordinal))
            return false;

        var at = parts[0].Length;
        for (var index = 1; index < parts.Length; index++)
        {
            var next = folder.IndexOf(parts[index], at, StringComparison.Ordinal);
            if (next < 0)
                return false;

            at = next + parts[index].Length;
        }

        return true;
    }
}
