using System;
using System.Collections.Generic;

namespace GoContainerGuard.Text;

/// <summary>What may have been meant by a misspelt name (BuildKit <c>suggest.Search</c>).</summary>
internal static class NearestName
{
    /// <summary>A name further away than this is not meant.</summary>
    private const int FarthestDistance = 2;

    // A file with more names than these is no place to guess in.
    private const int MostNames = 512;

    /// <summary>The nearest of some names; <c>null</c> when none is near, or one is the same. Of names that are equally near the first is taken; BuildKit takes any.</summary>
    public static string? To(string written, IEnumerable<string> names)
    {
        string? nearest = null;
        var distance = FarthestDistance + 1;
        var looked = 0;
        foreach (var name in names)
        {
            looked++;
            if (looked > MostNames)
                return null;

            if (written == name)
                return null;

            if (written.Length == 0 || Math.Abs(written.Length - name.Length) >= distance)
                continue;

            var between = EditDistance.Between(written, name);
            if (between >= distance)
                continue;

            nearest = name;
            distance = between;
        }

        return nearest;
    }

    /// <summary>The nearest of some words, of which a short one is misspelt in one place at most: two slips in three letters make another word.</summary>
    public static string? AmongWords(string written, IEnumerable<string> words) =>
        To(written, words) is { } nearest && EditDistance.Between(written, nearest) * 2 <= written.Length ? nearest : null;
}
