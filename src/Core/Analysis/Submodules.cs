using System;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Folders that are filled from another repository, and only once somebody asks git for them.</summary>
internal static class Submodules
{
    private const string FileName = ".gitmodules";
    private const string Key = "path";

    /// <summary>Whether a path of the repository lies in such a folder, or holds one.</summary>
    /// <param name="tree">The repository.</param>
    /// <param name="path">Path from its root; nothing need lie there.</param>
    public static Presence Find(RepositoryTree tree, string path)
    {
        for (var folder = RepositoryTree.ParentOf(path); folder is not null; folder = RepositoryTree.ParentOf(folder))
        {
            var start = folder.Length == 0 ? "" : folder + "/";
            var reading = tree.Read(start + FileName);
            if (reading.Text is not { } text)
            {
                if (reading.State != ReadingState.Absent)
                    return Presence.Unknown;
            }
            else if (Names(text.Content, path.Substring(start.Length)))
            {
                return Presence.Present;
            }
        }

        return Presence.Absent;
    }

    // "path = third_party/web", as git writes it.
    private static bool Names(string text, string path)
    {
        foreach (var line in text.Split('\n'))
        {
            var equals = line.IndexOf('=');
            if (equals < 0 || line.Substring(0, equals).Trim() != Key)
                continue;

            var submodule = line.Substring(equals + 1).Trim().Trim('"').TrimEnd('/');
            if (submodule.Length > 0 && (StagePath.IsWithin(path, submodule) || submodule.StartsWith(path + "/", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
