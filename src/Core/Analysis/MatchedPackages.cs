using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>The folders that a pattern with <c>...</c> stands for (<c>go help packages</c>).</summary>
internal static class MatchedPackages
{
    /// <summary>More folders than this are not looked into.</summary>
    private const int MostFolders = 1_000;

    /// <summary>
    /// The folders of the packages that a command names, relative to the root of the context, with the import path where one is given. What a
    /// pattern stands for is what is there.
    /// </summary>
    public static IEnumerable<(string Folder, string? Import)> NamedBy(GoInvocation invocation, GoModule module, StageView view)
    {
        if (invocation.Go.Packages is not { } arguments)
            yield break;

        var packages = MainPackage.Of(invocation, invocation.Directory!, arguments);
        for (var index = 0; index < packages.Count; index++)
        {
            if (packages[index] is { Files: null } package && InContext(package.Folder, module, view) is { } named)
                yield return (named, arguments.Count > index && !arguments[index].IsFolder ? arguments[index].Path : null);

            if (packages[index] is not null || TopOf(arguments[index], invocation) is not { } top || InContext(top, module, view) is not { } folder)
                continue;

            foreach (var found in Below(folder, view))
                yield return (found, null);
        }
    }

    // Of "./..." it is the working directory; of other patterns it is not known.
    private static string? TopOf(GoPackageArgument argument, GoInvocation invocation)
    {
        const string everythingBelow = "/...";
        return argument is { IsPattern: true, IsFolder: true, Path: { } pattern } && pattern.EndsWith(everythingBelow, StringComparison.Ordinal)
            ? StagePath.Join(invocation.Directory, pattern.Substring(0, pattern.Length - everythingBelow.Length + 1))
            : null;
    }

    private static string? InContext(string stageFolder, GoModule module, StageView view) =>
        StagePath.IsWithin(stageFolder, module.StageFolder) ? view.Placement.InContext(stageFolder) : null;

    /// <summary>The folders with Go files at or below a folder of the context, as a stage sees them.</summary>
    private static List<string> Below(string top, StageView view)
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
