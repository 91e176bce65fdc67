using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>Whether the release behind an image is still looked after, by the day on which our facts were collected: there is no other clock.</summary>
internal static class SupportedRelease
{
    private const string Distroless = "gcr.io/distroless/";
    private const string DebianSuffix = "-debian";
    private const string DistrolessRelease = "13";

    /// <summary>The release and the day of its end; <c>null</c> while it is supported, and where that is not known.</summary>
    public static (string Release, string Day)? EndOf(ImageReference image)
    {
        if (BaseImageCatalogue.Shipped.Find(new ImageName(image.Name, image.Tag, image.Digest)) is not { Standing: not TagStanding.Moving } found)
            return null;

        if (found.Go.Release is { } go && GoReleases.Find(go) is { SupportEnded: { } ended })
            return ("Go " + go, ended);

        var day = found.EndOfLongTermSupport ?? found.EndOfLife;
        return day is not null && string.CompareOrdinal(day, BaseImageCatalogue.Shipped.Collected) <= 0 ? (Distribution(found, image), day) : null;
    }

    /// <summary>The image in a release that is supported; <c>null</c> when none is known, and for an image that is not written out.</summary>
    public static string? Instead(ImageUse use)
    {
        var image = use.Image;
        if (image.Digest is not null || !use.Text.Equals(image.ToString()))
            return null;

        if (image.Name.StartsWith(Distroless, StringComparison.Ordinal) && image.Name.IndexOf(DebianSuffix, StringComparison.Ordinal) is var at and > 0)
            return image.Name.Substring(0, at) + DebianSuffix + DistrolessRelease + (image.Tag is null ? "" : ":" + image.Tag);

        if (image.Tag is not { } tag)
            return null;

        var current = BaseImageCatalogue.Shipped.CurrentRelease(image.Name);
        var raised = current is null ? null : BaseImageCatalogue.Shipped.RaiseGolangTag(image.Name, tag, current);
        if (raised is not null)
            return image.Name + ":" + raised;

        // Of other images only a bare number stands for a release.
        return current is not null && IsNumber(tag) && IsNumber(current) ? image.Name + ":" + current : null;
    }

    private static string Distribution(BaseImage found, ImageReference image)
    {
        if (!found.IsGoToolchain)
            return image.Name.Substring(image.Name.LastIndexOf('/') + 1) + (image.Tag is null ? "" : " " + image.Tag);

        var dash = image.Tag?.IndexOf('-') ?? -1;
        return dash < 0 ? "a distribution" : "'" + image.Tag!.Substring(dash + 1) + "'";
    }

    private static bool IsNumber(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= '0' and <= '9') or '.'))
                return false;
        }

        return text.Length > 0;
    }
}
