using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>The releases of Go on the day of the facts. What is newer is not here, and nothing may be concluded from that.</summary>
internal static class GoReleases
{
    private static readonly Lazy<Table> Facts = new(Read);

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<GoRelease> All => Facts.Value.Releases;

    /// <summary>The day for which the facts hold, as <c>2026-08-22</c>.</summary>
    public static string AsOf => Facts.Value.AsOf;

    /// <summary>The newest family in the facts.</summary>
    public static GoRelease Newest => All[All.Count - 1];

    /// <summary>The family of a version; <c>null</c> when it is older or newer than the facts.</summary>
    public static GoRelease? Find(GoVersion version) => Find(version.Family);

    /// <summary>A family by its name, as <c>1.27</c>.</summary>
    public static GoRelease? Find(string family)
    {
        foreach (var release in All)
        {
            if (release.Family == family)
                return release;
        }

        return null;
    }

    private static Table Read()
    {
        var asOf = "";
        var releases = new List<GoRelease>();
        foreach (var record in TextResource.Read("GoReleases.txt"))
        {
            if (record is ["as-of", var day])
                asOf = day;
            else if (record is [_, _, _, var last, _, _, _, _] && GoVersion.TryParse(last, out var lastPatch))
                releases.Add(Release(record, lastPatch));
        }

        return new Table(asOf, releases);
    }

    private static GoRelease Release(string[] record, GoVersion lastPatch) => new(
        record[0], record[1], record[2] == "-" ? null : record[2], lastPatch, record[4], Defaults(record[5]), Defaults(record[6]),
        record[7].Split(' '));

    private static ImageDefault[] Defaults(string field)
    {
        var words = field.Split(' ');
        var defaults = new ImageDefault[words.Length / 2];
        for (var index = 0; index < defaults.Length; index++)
            defaults[index] = new ImageDefault(words[2 * index], words[2 * index + 1]);

        return defaults;
    }

    private sealed record Table(string AsOf, IReadOnlyList<GoRelease> Releases);
}
