using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What lies at a path of a base image, as certainly as an error needs it.</summary>
internal static class BaseFiles
{
    private static readonly string[] LeftToUsers = ["/mnt", "/opt", "/srv", "/usr/local/bin", "/usr/local/sbin"];

    public static PathState At(BaseImage? image, string path)
    {
        if (image?.Family != "scratch" && IsUsual(path))
            return new PathState(Presence.Present, PathKind.Folder);

        if (image is null)
            return PathState.Unknown;

        var certain = image.Certain;
        if (SystemFiles.KindOf(path) is var kind and not SystemFileKind.None)
            return SystemFiles.In(certain, kind, path);

        var folder = certain.HasFolder(path);
        if (folder == Presence.Present)
            return new PathState(Presence.Present, PathKind.Folder);

        var program = certain.Program(path);
        if (program == Presence.Present)
            return new PathState(Presence.Present, PathKind.File);

        if (folder == Presence.Absent || (program == Presence.Absent && !(image.Family != "scratch" && IsForFiles(path))))
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
        if (image.Family is not ("alpine" or "busybox" or "chainguard" or "debian" or "distroless" or "golang" or "scratch" or "ubuntu" or "wolfi"))
            return false;

        var slash = path.IndexOf('/', 1);
        return !IsTop(path.Substring(1, (slash < 0 ? path.Length : slash) - 1));
    }

    // Folders that every image has that is not empty.
    private static bool IsUsual(string path) => path is "/bin" or "/etc" or "/home" or "/lib" or "/opt" or "/root" or "/sbin" or "/usr" or "/usr/bin" or "/usr/lib" or "/usr/local"
        or "/usr/local/bin" or "/usr/sbin" or "/var";

    // What lies at the top of the images whose root file systems were listed, and of golang, which adds its own.
    private static bool IsTop(string name) => name is "bin" or "boot" or "busybox" or "dev" or "etc" or "go" or "home" or "lib" or "lib32" or "lib64" or "libx32" or "media" or "mnt" or "opt"
        or "proc" or "root" or "run" or "sbin" or "srv" or "sys" or "tmp" or "usr" or "var" or "docker-entrypoint.sh" or "entrypoint.sh" or ".dockerenv";
}
