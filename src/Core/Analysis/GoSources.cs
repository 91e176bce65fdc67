using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The Go files of a build context that have reached a stage when one of its instructions runs.</summary>
internal sealed class GoSources(BuildContext context, SourceMap sources, ModulePlacement placement, StageStep step) : IPackageSources
{
    /// <summary>A folder with more files than this is not read.</summary>
    private const int MostFiles = 4_096;

    /// <summary>A folder of which only some files count; <c>null</c> when there is none.</summary>
    public (string Folder, IReadOnlyList<string> Files)? Only { get; init; }

    public PackageFiles? In(string folder)
    {
        if (FolderPath.Join(context.Folder, folder) is not { } path || placement.InStage(folder) is not { } stageFolder)
            return null;

        return Only is { } only && only.Folder == folder ? Read(folder, path, stageFolder) : sources.PackageAt(step, folder, stageFolder, () => Read(folder, path, stageFolder));
    }

    private PackageFiles? Read(string folder, string path, string stageFolder)
    {
        if (context.Tree.List(path) is not { } entries)
            return context.Tree.Exists(path) == Presence.Absent ? new PackageFiles([]) : null;

        var files = new List<PackageFile>();
        foreach (var entry in entries)
        {
            if (!IsGoFile(entry.Name) || !Counts(folder, entry.Name))
                continue;

            var origin = sources.Find(StagePath.Join(stageFolder, entry.Name)!, step);
            if (origin.State == Presence.Absent)
                continue;

            if (origin.Path != Join(folder, entry.Name) || files.Count == MostFiles || context.Tree.ReadGoSource(Join(path, entry.Name)) is not { } source)
                return null;

            files.Add(new PackageFile(entry.Name, source));
        }

        return new PackageFiles(files);
    }

    private bool Counts(string folder, string name)
    {
        if (Only is not { } only || only.Folder != folder)
            return true;

        foreach (var file in only.Files)
        {
            if (file == name)
                return true;
        }

        return false;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private static bool IsGoFile(string name) =>
        name.EndsWith(".go", StringComparison.Ordinal) && !name.EndsWith("_test.go", StringComparison.Ordinal);
}
