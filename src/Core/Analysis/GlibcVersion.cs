using System;
using System.Globalization;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;

namespace GoContainerGuard.Analysis;

/// <summary>A version of glibc such as 2.41.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
internal readonly record struct GlibcVersion(int Major, int Minor) : IComparable<GlibcVersion>
{
    /// <summary>The one of an image; <c>null</c> when it has another C library or none, or nobody knows.</summary>
    public static GlibcVersion? Of(BaseImage? image)
    {
        if (image is not { Libc: Libc.Glibc, LibcVersion: { } text })
            return null;

        var parts = text.Split('.');
        return parts.Length >= 2 && Number(parts[0]) is { } major && Number(parts[1]) is { } minor ? new GlibcVersion(major, minor) : null;
    }

    public int CompareTo(GlibcVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => Major.ToString(CultureInfo.InvariantCulture) + "." + Minor.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
