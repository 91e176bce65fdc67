using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>The folders in which packages of Linux distributions put their files. Source: Filesystem Hierarchy Standard 3.0.</summary>
internal static class PackageFolders
{
    private static readonly string[] Folders = ["/bin", "/boot", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/opt", "/run", "/sbin", "/srv", "/usr", "/var"];

    /// <summary>Whether a package may have put something at a path. <c>/usr/local</c> belongs to whoever installs by hand.</summary>
    public static bool Hold(string path)
    {
        if (StagePath.IsWithin(path, "/usr/local"))
            return false;

        foreach (var folder in Folders)
        {
            if (StagePath.IsWithin(path, folder))
                return true;
        }

        return false;
    }
}
