using System;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>Reads how exactly an image is named from its tag.</summary>
internal static class PinLevels
{
    /// <summary>The level that a setting names.</summary>
    public static PinLevel Read(string word) => word.Trim().ToLowerInvariant() switch
    {
        "minor" => PinLevel.Minor,
        "patch" => PinLevel.Patch,
        "os" => PinLevel.System,
        "digest" => PinLevel.Digest,
        _ => PinLevel.Unknown,
    };

    public static string Name(PinLevel level) => level switch
    {
        PinLevel.Minor => "a minor release",
        PinLevel.Patch => "a patch release",
        PinLevel.System => "a patch release on a distribution",
        PinLevel.Digest => "a digest",
        _ => "no release",
    };

    /// <summary>What moves below a name of that level.</summary>
    public static string Consequence(PinLevel level) => level switch
    {
        PinLevel.Minor => "patches and the distribution below change under the same name",
        PinLevel.Patch => "the distribution below changes under the same name",
        PinLevel.System => "rebuilds change it under the same name",
        _ => "each release changes it under the same name",
    };

    /// <summary>The level of an image; unknown for a tag of words, since nobody can tell how it moves.</summary>
    public static PinLevel Of(ImageReference image)
    {
        if (image.Digest is not null)
            return PinLevel.Digest;

        if (image.PinsReleaseByName)
            return PinLevel.System;

        if (image.Tag is null or "latest" or "edge" or "nightly")
            return PinLevel.Moving;

        var start = image.Tag[0] == 'v' ? 1 : 0;
        var numbers = Numbers(image.Tag, start, out var end);
        return numbers switch
        {
            0 => PinLevel.Unknown,
            1 => PinLevel.Moving,
            2 => PinLevel.Minor,
            _ => NamesSystem(image.Tag, end) ? PinLevel.System : PinLevel.Patch,
        };
    }

    /// <summary>The level that can be asked of an image: a distribution stands on nothing else, and golang alone is known to be built on several.</summary>
    public static PinLevel Reachable(ImageReference image, PinLevel wanted)
    {
        if (wanted != PinLevel.System)
            return wanted;

        return BaseImageCatalogue.Shipped.Find(new ImageName(image.Name, image.Tag, null)) is { Family: "golang" } ? PinLevel.System : PinLevel.Patch;
    }

    private static int Numbers(string tag, int start, out int end)
    {
        var count = 0;
        end = start;
        while (end < tag.Length && tag[end] is >= '0' and <= '9')
        {
            while (end < tag.Length && tag[end] is >= '0' and <= '9')
                end++;

            count++;
            if (end + 1 >= tag.Length || tag[end] != '.' || tag[end + 1] is not (>= '0' and <= '9'))
                break;

            end++;
        }

        return count;
    }

    // "-alpine" alone is whatever Alpine is current.
    private static bool NamesSystem(string tag, int end) => end < tag.Length && !string.Equals(tag.Substring(end), "-alpine", StringComparison.Ordinal);
}
