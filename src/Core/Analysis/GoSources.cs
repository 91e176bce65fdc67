using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>The Go files of a build context, as far as they are sent.</summary>
internal sealed class GoSources(BuildContext context) : IPackageSources
{
    /// <summary>A folder with more files than this is not read.</summary>
    private const int MostFiles = 4_096;

    public PackageFiles? In(string folder)
    {
        if (FolderPath.Join(context.Folder, folder) is not { } path)
            return null;

        if (context.Tree.List(path) is not { } entries)
            return context.Tree.Exists(path) == Images.Presence.Absent ? new PackageFiles([]) : null;

        var files = new List<PackageFile>();
        foreach (var entry in entries)
        {
            if (!IsGoFile(entry.Name) || !context.LetsThrough(folder.Length == 0 ? entry.Name : folder + "/" + entry.Name))
                continue;

            if (files.Count == MostFiles || entry.Kind != EntryKind.File || context.Tree.ReadGoSource(path.Length == 0 ? entry.Name : path + "/" + entry.Name) is not { } source)
                return null;

            files.Add(new PackageFile(entry.Name, source));
        }

        return new PackageFiles(files);
    }

    private static bool IsGoFile(string name) =>
        name.EndsWith(".go", System.StringComparison.Ordinal) && !name.EndsWith("_test.go", System.StringComparison.Ordinal);
}
