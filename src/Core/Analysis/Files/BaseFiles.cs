using System;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What lies at a path of a base image, as certainly as an error needs it.</summary>
internal static class BaseFiles
{
    // The folders that lie at the top of the images whose root file systems were listed, and of golang, which adds its own.
    private static readonly string[] Tops =
    [
        "bin", "boot", "busybox", "dev", "etc", "go", "home", "lib", "lib32", "lib64", "libx32", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys",
        "tmp", "usr", "var", "docker-entrypoint.sh", "entrypoint.sh", ".dockerenv",
    ];

    private static readonly string[] Families = ["alpine", "busybox", "chainguard", "debian", "distroless", "golang", "scratch", "ubuntu", "wolfi"];

    // Folders that every image has that is not empty.
    private static readonly string[] Usual =
        ["/bin", "/etc", "/home", "/lib", "/opt", "/root", "/sbin", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin", "/usr/sbin", "/var"];

    private static readonly string[] LeftToUsers = ["/mnt", "/opt", "/srv", "/usr/local/bin", "/usr/local/sbin"];

    public static PathState At(BaseImage? image, string path)
    {
        if (image?.Family != "scratch" && Array.IndexOf(Usual, path) >= 0)
            return new PathState(Presence.Present, PathKind.Folder);

        if (image is null)
            return PathState.Unknown;

        var certain = image.Certain;
        if (SystemFiles.KindOf(path) is var kind and not SystemFileKind.None)
            return SystemFiles.In(certain, kind, path);

        if (certain.HasFolder(path) == Presence.Present)
            return new PathState(Presence.Present, PathKind.Folder);

        var program = certain.Program(path);
        if (program == Presence.Present)
            return new PathState(Presence.Present, PathKind.File);

        if (certain.HasFolder(path) == Presence.Absent || (program == Presence.Absent && !(image.Family != "scratch" && IsForFiles(path))))
            return PathState.Absent;

        return IsForeign(image, path) || IsLeftToUsers(image, path) ? PathState.Absent : PathState.Unknown;
    }

    // Of an image whose programs are all known the other files are not.
    private static bool IsForFiles(string path) =>
        StagePath.IsWithin(path, "/etc") || StagePath.IsWithin(path, "/home") || StagePath.IsWithin(path, "/lib") || StagePath.IsWithin(path, "/root")
            || StagePath.IsWithin(path, "/usr/lib") || StagePath.IsWithin(path, "/usr/share") || StagePath.IsWithin(path, "/var");

    // Distributions put nothing there. Source: Filesystem Hierarchy Standard 3.0, sections 3.13, 3.17 and 4.9; listings of the images.
    private static bool IsLeftToUsers(BaseImage image, string path)
    {
        if (image.Family is not ("alpine" or "debian" or "golang" or "ubuntu"))
            return false;

        foreach (var folder in LeftToUsers)
        {
            if (path != folder && StagePath.IsWithin(path, folder))
                return true;
        }

        return false;
    }

    // "/app" and "/src" are nobody's but those of the Dockerfile.
    private static bool IsForeign(BaseImage image, string path)
    {
        if (Array.IndexOf(Families, image.Family) < 0)
            return false;

        var slash = path.IndexOf('/', 1);
        return Array.IndexOf(Tops, path.Substring(1, (slash < 0 ? path.Length : slash) - 1)) < 0;
    }
}
