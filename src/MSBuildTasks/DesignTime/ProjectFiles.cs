using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>The C# projects below the root: only their compilations have an analyzer that could speak.</summary>
internal static class ProjectFiles
{
    private const string Extension = ".csproj";

    /// <summary>Paths below the root in ordinal order; the folders that are not searched for Dockerfiles are not searched for projects.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static List<string> Find(RepositorySnapshot repository, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var folders = new Stack<string>();
        folders.Push("");
        while (folders.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var folder = folders.Pop();
            foreach (var entry in repository.List(folder).Entries ?? [])
            {
                var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
                if (entry.Kind is EntryKind.Folder && DockerfileNames.IsEntered(entry.Name))
                    folders.Push(path);
                else if (entry.Kind is EntryKind.File && entry.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
                    found.Add(path);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
