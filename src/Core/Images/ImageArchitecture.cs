using System;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images;

/// <summary>
/// Images whose name says that they are for one architecture: those of Docker Official Images below a name such as <c>arm64v8/</c>, and
/// the tags of distroless that end so.
/// </summary>
internal static class ImageArchitecture
{
    private const string Hub = "docker.io/";
    private const string Distroless = "gcr.io/distroless/";

    /// <summary>The platform; <c>null</c> when the name does not say.</summary>
    public static Platform? Of(ImageReference image)
    {
        if (image.Name.StartsWith(Distroless, StringComparison.Ordinal))
            return image.Tag is { } tag ? OfTag(tag.Substring(tag.LastIndexOf('-') + 1)) : null;

        var name = image.Name.StartsWith(Hub, StringComparison.Ordinal) ? image.Name.Substring(Hub.Length) : image.Name;
        var slash = name.IndexOf('/');
        return slash > 0 && name.IndexOf('/', slash + 1) < 0 ? OfNamespace(name.Substring(0, slash)) : null;
    }

    private static Platform? OfNamespace(string name) => name switch
    {
        "amd64" or "ppc64le" or "riscv64" or "s390x" or "mips64le" => new Platform("linux", name, ""),
        "arm32v5" or "arm32v6" or "arm32v7" => new Platform("linux", "arm", name.Substring(5)),
        "arm64v8" => new Platform("linux", "arm64", ""),
        "i386" => new Platform("linux", "386", ""),
        _ => null,
    };

    private static Platform? OfTag(string end) => end is "amd64" or "arm64" or "arm" or "s390x" or "ppc64le" or "riscv64" ? new Platform("linux", end, "") : null;
}
