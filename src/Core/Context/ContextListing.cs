using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>What a name in the context stands for.</summary>
internal enum ContextEntryKind
{
    /// <summary>An ordinary file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link; what it leads to is not looked at.</summary>
    Link,
}

/// <summary>One name in a folder of the context.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Size">Bytes of a file, as far as known; 0 for anything else.</param>
internal readonly record struct ContextEntry(string Name, ContextEntryKind Kind, long Size = 0);

/// <summary>How the question what lies in a folder ended.</summary>
internal enum ContextFolderState
{
    /// <summary>Nobody looked, or nobody could.</summary>
    Unknown,

    /// <summary>It was listed.</summary>
    Present,

    /// <summary>There is no such folder.</summary>
    Absent,
}

/// <summary>What lies in a folder of the context.</summary>
/// <param name="State">How the question ended.</param>
/// <param name="Entries">The names when it was listed; otherwise <c>null</c>.</param>
internal readonly record struct ContextFolder(ContextFolderState State, IReadOnlyList<ContextEntry>? Entries = null);

/// <summary>Tells what lies in a folder; its path is relative to the top of the context, which itself is the empty text.</summary>
internal delegate ContextFolder ContextListing(string folder);
