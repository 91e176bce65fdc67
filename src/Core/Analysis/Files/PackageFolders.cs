using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>The folders in which packages of Linux distributions put their files. Source: Filesystem Hierarchy Standard 3.0.</summary>
internal static class PackageFolders
{
    /// <summary>Whether a package may have put something at a path. <c>/usr/local</c> belongs to whoever installs by hand.</summary>
    public static bool Hold(string path)
    {
        if (path.Length < 4)
            return false;

        return path[1] switch
        {
            'b' => StagePath.IsWithin(path, "/bin") || StagePath.IsWithin(path, "/boot"),
            'e' => StagePath.IsWithin(path, "/etc"),
            'l' => StagePath.IsWithin(path, "/lib") || StagePath.IsWithin(path, "/lib32") || StagePath.IsWithin(path, "/lib64") || StagePath.IsWithin(path, "/libx32"),
            'o' => StagePath.IsWithin(path, "/opt"),
            'r' => StagePath.IsWithin(path, "/run"),
            's' => StagePath.IsWithin(path, "/sbin") || StagePath.IsWithin(path, "/srv"),
            'u' => StagePath.IsWithin(path, "/usr") && !StagePath.IsWithin(path, "/usr/local"),
            'v' => StagePath.IsWithin(path, "/var"),
            _ => false,
        };
    }
}
