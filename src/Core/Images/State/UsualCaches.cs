using System;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>Where a go command keeps its caches when nobody says otherwise, whoever runs it. Source: <c>go help environment</c>; golang images.</summary>
internal static class UsualCaches
{
    private static readonly string[] Folders = ["/go/pkg", "/root", "/home", "/tmp", "/.cache"];

    public static bool Hold(string path)
    {
        foreach (var folder in Folders)
        {
            if (StagePath.IsWithin(path, folder))
                return true;
        }

        return false;
    }

    /// <summary>Whether a file of this name may be written by a go command that reads the module in its folder.</summary>
    public static bool IsModuleFile(string path) =>
        path.EndsWith("/go.mod", StringComparison.Ordinal) || path.EndsWith("/go.sum", StringComparison.Ordinal)
        || path.EndsWith("/go.work", StringComparison.Ordinal) || path.EndsWith("/go.work.sum", StringComparison.Ordinal);
}
