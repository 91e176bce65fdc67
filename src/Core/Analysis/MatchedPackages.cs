using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>The folders that a pattern with <c>...</c> stands for (<c>go help packages</c>).</summary>
internal static class MatchedPackages
{
    /// <summary>More folders than this are not looked into.</summary>
    private const int MostFolders = 1_000;

    /// <summary>The folders with Go files at or below a folder of the context, as a stage sees them.</summary>
    public static IReadOnlyList<string> Below(string top, StageView view)
    {
        var files = view.GoFiles;
        var found = new List<string>();
        var open = new Queue<string>();
        open.Enqueue(top);
        for (var folders = 0; open.Count > 0 && folders < MostFolders; folders++)
        {
            var folder = open.Dequeue();
            if (view.Context.Decide(folder).Decision == ContextDecision.Excluded || view.Context.ListRepository(folder) is not { } entries || (folder != top && IsModule(entries)))
                continue;

            if (files.In(folder) is { Files.Count: > 0 })
                found.Add(folder);

            foreach (var entry in entries)
            {
                if (entry.Kind == EntryKind.Folder && entry.Name[0] is not ('.' or '_') && entry.Name is not ("testdata" or "vendor"))
                    open.Enqueue(folder.Length == 0 ? entry.Name : folder + "/" + entry.Name);
            }
        }

        return found;
    }

    private static bool IsModule(IReadOnlyList<FolderEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Name, "go.mod", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
