using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>The release that <c>latest</c> stood for when our facts were collected: a tag that is known to exist, and the nearest to what is built today.</summary>
internal static class CurrentRelease
{
    private const string Latest = ":latest";

    /// <summary>The edits; <c>null</c> for an image that is not known or not written out, and for a tag other than <c>latest</c>.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, ImageUse use)
    {
        if (use.Image.Tag is not (null or "latest") || !use.Text.Equals(use.Image.ToString()) || BaseImageCatalogue.Shipped.CurrentRelease(use.Image.Name) is not { } release)
            return null;

        return use.Image.Tag is null
            ? [build.Insert(use.Text.SourceSpan().End, ":" + release)]
            : [build.Replace(use.Text.Slice(use.Text.Length - Latest.Length, Latest.Length), ":" + release)];
    }
}
