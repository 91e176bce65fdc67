using System;
using System.IO;
using GoContainerGuard.Configuration;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Where the baseline of a root lies: where the user says, relative to the root, else under its ordinary name at the root.</summary>
internal static class BaselinePlace
{
    private const string Up = "../";

    /// <summary>The path from the root, with <c>../</c> in front when it lies above; <c>null</c> when no such path leads there.</summary>
    /// <param name="repository">The tree.</param>
    /// <param name="written">What the user wrote; empty for nothing.</param>
    public static string? Find(DiskRepository repository, string written)
    {
        if (written.Length == 0)
            return BaselineFile.DefaultPath;

        try
        {
            return Relative(Path.GetFullPath(Path.Combine(repository.FullPath(""), written)).Replace('\\', '/'), repository);
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return null;
        }
    }

    /// <summary>Why a baseline that the user names is none; <c>null</c> when it can be read.</summary>
    public static string? FindProblem(DiskRepository repository, string? path)
    {
        if (path is null)
            return "no path leads there from the root";

        return repository.Read(path).State switch
        {
            ReadingState.Absent => "there is no such file: -t:GoContainerGuardBaseline writes it",
            ReadingState.Unknown => "it lies behind a link, where nobody looks",
            _ => null,
        };
    }

    private static string? Relative(string file, DiskRepository repository)
    {
        var ups = "";
        for (var folder = repository.Root; ; folder = folder.Substring(0, folder.LastIndexOf('/')), ups += Up)
        {
            if (file.StartsWith(folder + "/", StringComparison.Ordinal))
                return ups + file.Substring(folder.Length + 1);

            if (folder.IndexOf('/') < 0)
                return null;
        }
    }
}
