using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>How a question about the tree ended. The first member is the harmless one.</summary>
public enum ReadingState
{
    /// <summary>Nobody looked: nothing may be concluded.</summary>
    Unknown,

    /// <summary>It is there and was read.</summary>
    Present,

    /// <summary>It is not there.</summary>
    Absent,

    /// <summary>It is there and could not be read: permissions, a fault of the disk, gone meanwhile.</summary>
    Unreadable,

    /// <summary>It is there and is not UTF-8 text.</summary>
    NotText,

    /// <summary>It is there and larger than <see cref="RepositorySnapshot.LargestFile"/>.</summary>
    TooLarge,
}

/// <summary>The answer to "what does this file say".</summary>
/// <param name="State">How the question ended.</param>
/// <param name="Text">The text when present; otherwise <c>null</c>.</param>
/// <param name="Reason">The system's own words when it could not be read; otherwise <c>null</c>.</param>
public readonly record struct FileReading(ReadingState State, SourceText? Text, string? Reason = null);

/// <summary>The answer to "what lies in this folder".</summary>
/// <param name="State">How the question ended.</param>
/// <param name="Entries">The names in ordinal order when present; otherwise <c>null</c>.</param>
/// <param name="Reason">The system's own words when it could not be read; otherwise <c>null</c>.</param>
public readonly record struct FolderReading(ReadingState State, IReadOnlyList<FolderEntry>? Entries, string? Reason = null);
