using System.Text;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>A path as the go command names it: as seen from its working directory when that is shorter than the whole path.</summary>
internal static class SeenPath
{
    /// <summary>The name of an absolute path in a message of the go command.</summary>
    /// <param name="directory">Absolute directory in which the command works.</param>
    /// <param name="path">Absolute, clean path.</param>
    public static string Of(string directory, string path)
    {
        var seen = new StringBuilder();
        var at = directory;
        for (; !StagePath.IsWithin(path, at); at = StagePath.Parent(at))
            seen.Append("../");

        seen.Append(path, at.Length == 1 ? 1 : at.Length + 1, path.Length - (at.Length == 1 ? 1 : at.Length + 1));
        return seen.Length < path.Length ? seen.ToString() : path;
    }
}
