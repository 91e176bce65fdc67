using System;
using System.Collections.Generic;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Files that the Go runtime looks for by their paths, and that packages of the distribution bring.</summary>
internal static class SystemFiles
{
    /// <summary>The list of authorities where Debian, Alpine, distroless and the golang images have it.</summary>
    public const string CertificateFile = "/etc/ssl/certs/ca-certificates.crt";

    /// <summary>The zone data where every distribution has it.</summary>
    public const string ZoneFolder = "/usr/share/zoneinfo";

    /// <summary>Where a Go program looks for certificates, in this order. Source: crypto/x509/root_linux.go, Go 1.26.</summary>
    public static IReadOnlyList<string> CertificateFiles { get; } =
    [
        CertificateFile, "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/pki/tls/cacert.pem", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "/etc/ssl/cert.pem",
    ];

    /// <summary>Folders of which it reads every file. Source: crypto/x509/root_linux.go, Go 1.26.</summary>
    public static IReadOnlyList<string> CertificateFolders { get; } = ["/etc/ssl/certs", "/etc/pki/tls/certs"];

    /// <summary>Where a Go program looks for zone data. Source: time/zoneinfo_unix.go, Go 1.26.</summary>
    public static IReadOnlyList<string> ZoneFolders { get; } = [ZoneFolder, "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"];

    public static SystemFileKind KindOf(string path)
    {
        if (!path.StartsWith("/etc/", StringComparison.Ordinal) && !path.StartsWith("/usr/", StringComparison.Ordinal))
            return SystemFileKind.None;

        for (var index = 0; index < CertificateFiles.Count; index++)
        {
            if (path == CertificateFiles[index])
                return SystemFileKind.Certificates;
        }

        for (var index = 0; index < ZoneFolders.Count; index++)
        {
            if (StagePath.IsWithin(path, ZoneFolders[index]))
                return SystemFileKind.ZoneData;
        }

        return SystemFileKind.None;
    }

    /// <summary>Whether it is the place at which packages put such a thing.</summary>
    public static bool IsUsual(string path) => path is CertificateFile or ZoneFolder;

    /// <summary>What an image has at such a path.</summary>
    public static PathState In(BaseImage image, SystemFileKind kind, string path)
    {
        var presence = kind == SystemFileKind.Certificates ? image.CaCertificates : image.ZoneData;
        if (presence == Presence.Absent)
            return PathState.Absent;

        return presence == Presence.Present && IsUsual(path) && image.Family is ("alpine" or "debian" or "distroless" or "golang")
            ? new PathState(Presence.Present, kind == SystemFileKind.Certificates ? PathKind.File : PathKind.Folder)
            : PathState.Unknown;
    }
}

/// <summary>What a Go program looks for at a path of the system.</summary>
internal enum SystemFileKind
{
    None,

    Certificates,

    ZoneData,
}
