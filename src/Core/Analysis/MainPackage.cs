using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The package that a program is built from.</summary>
/// <param name="Folder">Its absolute folder in the stage.</param>
/// <param name="Files">The files that the command names one by one; <c>null</c> for all of the folder.</param>
internal sealed record MainPackage(string Folder, IReadOnlyList<string>? Files)
{
    /// <summary>The packages that a command names, in its order; <c>null</c> stands for one that is not followed, such as a pattern.</summary>
    public static List<MainPackage?> Of(GoInvocation invocation, string directory, IReadOnlyList<GoPackageArgument> arguments)
    {
        if (arguments.Count == 0)
            return [new MainPackage(directory, null)];

        if (arguments[0].IsFile)
            return [OfFiles(directory, arguments)];

        var packages = new List<MainPackage?>(arguments.Count);
        for (var index = 0; index < arguments.Count; index++)
            packages.Add(FolderOf(invocation, directory, arguments[index]) is { } folder ? new MainPackage(folder, null) : null);

        return packages;
    }

    // "go build main.go server.go": one package of just these files, which lie in one folder.
    private static MainPackage? OfFiles(string directory, IReadOnlyList<GoPackageArgument> arguments)
    {
        string? folder = null;
        var files = new List<string>();
        foreach (var argument in arguments)
        {
            if (!argument.IsFile || argument.Path is not { } path || path.IndexOfAny(['*', '?', '[']) >= 0)
                return null;

            var full = StagePath.Join(directory, path)!;
            if (folder is not null && folder != StagePath.Parent(full))
                return null;

            folder = StagePath.Parent(full);
            files.Add(StagePath.BaseName(full));
        }

        return new MainPackage(folder!, files);
    }

    private static string? FolderOf(GoInvocation invocation, string directory, GoPackageArgument argument)
    {
        if (argument.IsPattern || argument.IsFile || argument.IsVersioned || argument.Path is not { } path)
            return null;

        if (argument.IsFolder)
            return StagePath.Join(directory, path);

        return invocation.Module is { File.Module: { } line } module && (path == line.Path || path.StartsWith(line.Path + "/", StringComparison.Ordinal))
            ? StagePath.Join(module.StageFolder, path.Substring(line.Path.Length).TrimStart('/'))
            : null;
    }
}
