using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>What is known of the build context of a Dockerfile.</summary>
/// <param name="Dockerfile">Path of the Dockerfile.</param>
/// <param name="Folders">The folders that are, or can be, its context, the nearest first.</param>
/// <param name="IsNamed">Whether somebody has said so.</param>
/// <param name="Contexts">What is sent from those that were looked at: all that are named, or the nearest of those that are possible.</param>
internal sealed record ContextSummary(string Dockerfile, IReadOnlyList<string> Folders, bool IsNamed, IReadOnlyList<SentContext> Contexts);

/// <summary>What is sent from one folder as a build context.</summary>
/// <param name="Folder">Path of the folder.</param>
/// <param name="IgnorePath">Path of the ignore file that counts; <c>null</c> when there is none.</param>
/// <param name="Ignore">That file; <c>null</c> when it cannot be read.</param>
/// <param name="Tally">What the walk met; <c>null</c> when nothing is sent because Docker refuses the ignore file, or when it or the folder cannot be read.</param>
internal sealed record SentContext(string Folder, string? IgnorePath, IgnoreFile? Ignore, ContextTally? Tally)
{
    /// <summary>So many of the largest folders are looked for.</summary>
    public const int MostFolders = 10;

    /// <summary>Looks at a folder.</summary>
    /// <param name="context">The folder as a context; <c>null</c> when its ignore file cannot be read.</param>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="ignore">Where the ignore file is, and what came of reading it.</param>
    /// <param name="visits">The walk through the context.</param>
    public static SentContext Of(BuildContext? context, string folder, (string Path, FileReading Reading) ignore, IEnumerable<ContextVisit> visits)
    {
        var path = ignore.Reading.State is ReadingState.Absent ? null : ignore.Path;
        var isKnown = context is { IgnoreFile.IsRefused: false } && context.Tree.List(folder) is not null;
        return new SentContext(folder, path, context?.IgnoreFile, isKnown ? ContextTally.Of(context!.IgnoreFile, visits, MostFolders) : null);
    }
}
