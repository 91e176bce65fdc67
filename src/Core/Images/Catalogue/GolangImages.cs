using System;
using GoContainerGuard.Go;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>Resolves golang tags: which Go, on which distribution, and how firmly.</summary>
internal sealed class GolangImages(GolangReleases releases)
{
    private const string Alpine = "alpine";
    private const string Debian = "debian";

    // Images of Go 1.21.1 and later set GOTOOLCHAIN=local (docker-library/golang, 2023-09-22).
    private const int FirstMinorWithToolchain = 21;
    private const int FirstPatchWithToolchain = 1;

    private static readonly Fact Local = new("local", IsVerified: true);
    private static readonly Fact Unset = new(Fact.No, IsVerified: true);

    /// <summary>Never null: whatever the tag, it is a Go toolchain.</summary>
    public GolangImage Resolve(string? tag)
    {
        if (tag is null || GolangTag.Read(tag) is not { } parts)
            return Unknown();

        if (IsWindows(parts.Variant))
            return OnWindows(parts);

        return parts.Minor is null ? Rolling(parts.Variant) : Numbered(parts, parts.Minor.Value);
    }

    /// <summary>A tag of the same form whose Go is the release of a go line, in a patch that is known to be new enough; <c>null</c> when none is known to exist.</summary>
    public string? Raise(string tag, string goLine)
    {
        if (GolangTag.Read(tag) is not { Minor: not null, IsPrerelease: false } parts || !GoVersion.TryParse(goLine, out var wanted) || wanted.Major != 1 || releases.Find(wanted.Minor) is not { } release)
            return null;

        var suffix = parts.Variant.Length == 0 ? "" : "-" + parts.Variant;
        var last = release.Range(parts.Variant)?.Last ?? release.LastPatch;
        var raised = (parts.Patch is null ? release.Name : release.Version(last)) + suffix;

        // A tag that moves on has by now what a module asks for.
        var isNewEnough = last >= (wanted.Patch ?? 0) || (parts.Patch is null && release.IsSupported);
        return isNewEnough && Resolve(raised).Publication == Presence.Present ? raised : null;
    }

    /// <summary>A tag with the same Go on the distribution that the official image puts it on by itself; <c>null</c> for a release that is not known.</summary>
    public string? Published(string tag)
    {
        if (GolangTag.Read(tag) is not { Minor: { } minor, IsPrerelease: false } parts || IsWindows(parts.Variant) || releases.Find(minor) is not { } release || parts.Patch > release.LastPatch)
            return null;

        var family = parts.Variant.StartsWith(Alpine, StringComparison.Ordinal) ? Alpine : "";
        var variant = release.DefaultVariant(family, parts.Patch ?? release.LastPatch);
        var found = (parts.Patch is { } patch ? release.Version(patch) : release.Name) + (variant.Length == 0 ? "" : "-" + variant);
        return Resolve(found).Publication == Presence.Present ? found : null;
    }

    /// <summary>Where the images of a release on a distribution end, while the release has later patches.</summary>
    public GolangEnd? End(string tag)
    {
        if (GolangTag.Read(tag) is not { Minor: { } minor, IsPrerelease: false, Variant: { Length: > 0 } variant } || IsWindows(variant) || releases.Find(minor) is not { } release)
            return null;

        return release.Range(variant) is { } range && range.Last < release.LastPatch
            ? new GolangEnd(variant, release.Version(range.Last), release.Version(release.LastPatch))
            : null;
    }

    private GolangImage Numbered(GolangTag parts, int minor)
    {
        if (releases.Find(minor) is not { } release || parts.IsPrerelease || parts.Patch > release.LastPatch)
            return Unlisted(parts, minor);

        if (parts.Variant is "" or Alpine)
            return OnDefault(parts, minor, release);

        return OnSuite(parts, minor, release);
    }

    private static GolangImage OnDefault(GolangTag parts, int minor, GolangRelease release)
    {
        var patch = parts.Patch ?? release.LastPatch;
        var moves = release.IsSupported && patch == release.LastPatch;

        return On(release.DefaultVariant(parts.Variant, patch)) with
        {
            Keep = FactKeep.All,
            BaseKeep = moves ? FactKeep.Floating : FactKeep.All,
            Standing = moves ? TagStanding.Floating : TagStanding.Release,
            Version = Version(release, patch, stands: parts.Patch is not null || !release.IsSupported),
            Publication = Presence.Present,
            Toolchain = Toolchain(minor, patch),
        };
    }

    private GolangImage OnSuite(GolangTag parts, int minor, GolangRelease release)
    {
        if (release.Range(parts.Variant) is not { } range)
        {
            return Unlisted(parts, minor) with
            {
                Publication = releases.KnowsSuite(parts.Variant) ? Presence.Absent : Presence.Unknown,
            };
        }

        var isBuilt = release.IsSupported && range.Last == release.LastPatch;

        if (parts.Patch is { } written && (written < range.First || written > range.Last))
            return Unlisted(parts, minor) with { Publication = Presence.Absent };

        var patch = parts.Patch ?? range.Last;

        return On(parts.Variant) with
        {
            Keep = FactKeep.All,
            BaseKeep = FactKeep.All,
            Standing = TagStanding.Release,
            Version = Version(release, patch, stands: parts.Patch is not null || !isBuilt),
            Publication = Presence.Present,
            Toolchain = Toolchain(minor, patch),
        };
    }

    private GolangImage Rolling(string variant)
    {
        var image = On(variant) with { Keep = FactKeep.Moving, Standing = TagStanding.Moving, Publication = Presence.Present, Toolchain = Local };

        if (variant is "" or Alpine)
            return image with { BaseKeep = FactKeep.Moving };

        if (!releases.KnowsSuite(variant))
            return image with { Keep = FactKeep.Unlisted, Standing = TagStanding.Unlisted, Publication = Presence.Unknown, Toolchain = Fact.Nothing };

        if (releases.FrozenAt(variant) is not { } version)
            return image;

        return GolangTag.Read(version) is { Minor: { } minor, Patch: { } patch }
            ? image with { Keep = FactKeep.All, Standing = TagStanding.Release, Version = new ImageGoVersion(version.Substring(0, version.LastIndexOf('.')), version, version), Toolchain = Toolchain(minor, patch) }
            : image;
    }

    private GolangImage Unlisted(GolangTag parts, int minor)
    {
        var isOld = releases.IsBeforeAll(minor);
        var image = On(parts.Variant) with { Keep = FactKeep.Unlisted, Standing = TagStanding.Unlisted };
        var isDefault = parts.Variant is "" or Alpine;

        return image with
        {
            BaseKeep = isDefault ? FactKeep.Unlisted : FactKeep.All,
            Version = isOld || releases.Find(minor) is not null ? new ImageGoVersion("1." + Digits.Text(minor), null, null) : default,
            Toolchain = Toolchain(minor, parts.Patch ?? FirstPatchWithToolchain).Lowered(),
        };
    }

    private GolangImage OnWindows(GolangTag parts)
    {
        var release = parts.Minor is { } minor ? releases.Find(minor) : null;
        var image = new GolangImage { Block = "+golang-windows", Keep = FactKeep.All, Standing = TagStanding.Release, Toolchain = Unset };

        if (release is null || parts.IsPrerelease || parts.Patch > release.LastPatch)
            return image with { Standing = release is null && parts.Minor is null ? TagStanding.Moving : TagStanding.Unlisted };

        return image with { Version = Version(release, parts.Patch ?? release.LastPatch, stands: parts.Patch is not null || !release.IsSupported) };
    }

    private static GolangImage On(string variant)
    {
        var isAlpine = variant.StartsWith(Alpine, StringComparison.Ordinal);

        if (isAlpine && (variant.Length == Alpine.Length || variant[Alpine.Length] is >= '0' and <= '9'))
        {
            return new GolangImage
            {
                Block = "golang-alpine",
                Keep = FactKeep.All,
                BaseSection = Alpine,
                BaseTag = variant.Length == Alpine.Length ? null : variant.Substring(Alpine.Length),
            };
        }

        return IsSuite(variant)
            ? new GolangImage { Block = "golang-debian", Keep = FactKeep.All, BaseSection = Debian, BaseTag = variant.Length == 0 ? null : variant }
            : Unknown();
    }

    private static GolangImage Unknown() => new() { Block = CatalogueSection.Common, Keep = FactKeep.Unlisted };

    private static ImageGoVersion Version(GolangRelease release, int patch, bool stands) =>
        new(release.Name, stands ? release.Version(patch) : null, release.Version(patch));

    private static Fact Toolchain(int minor, int patch) =>
        minor > FirstMinorWithToolchain || (minor == FirstMinorWithToolchain && patch >= FirstPatchWithToolchain) ? Local : Unset;

    private static bool IsWindows(string variant) =>
        variant.StartsWith("windowsservercore", StringComparison.Ordinal) || variant.StartsWith("nanoserver", StringComparison.Ordinal);

    // The Debian releases that golang images were and will be built on; any other word is a variant that nobody knows.
    private static bool IsSuite(string variant) => variant is "" or "wheezy" or "jessie" or "stretch" or "buster" or "bullseye" or "bookworm" or "trixie" or "forky";
}
