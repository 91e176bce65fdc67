namespace GoContainerGuard.Configuration;

/// <summary>Spelling of absolute paths.</summary>
internal static class AbsolutePath
{
    /// <summary>The path with its drive letter, if it has one, in upper case: <c>c:</c> and <c>C:</c> are one drive.</summary>
    public static string WithUpperDrive(string path) =>
        path.Length >= 2 && path[1] == ':' && path[0] is >= 'a' and <= 'z'
            ? char.ToUpperInvariant(path[0]) + path.Substring(1)
            : path;
}
