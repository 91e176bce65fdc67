using System;
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
/// <param name="state">How the question ended.</param>
/// <param name="entries">The names when it was listed; otherwise <c>null</c>.</param>
internal sealed class ContextFolder(ContextFolderState state, IReadOnlyList<ContextEntry>? entries = null)
{
    // With more names than these, an index costs less than to look through them for each path.
    private const int FewNames = 16;

    private Dictionary<string, ContextEntryKind>? _kinds;

    public ContextFolderState State { get; } = state;

    public IReadOnlyList<ContextEntry>? Entries { get; } = entries;

    /// <summary>What a name stands for; <c>null</c> when the folder does not hold it, or was not listed.</summary>
    public ContextEntryKind? KindOf(string name)
    {
        if (Entries is not { } listed)
            return null;

        if (listed.Count > FewNames)
            return (_kinds ??= Indexed(listed)).TryGetValue(name, out var kind) ? kind : null;

        for (var index = 0; index < listed.Count; index++)
        {
            if (listed[index].Name == name)
                return listed[index].Kind;
        }

        return null;
    }

    private static Dictionary<string, ContextEntryKind> Indexed(IReadOnlyList<ContextEntry> listed)
    {
        var kinds = new Dictionary<string, ContextEntryKind>(listed.Count, StringComparer.Ordinal);
        foreach (var entry in listed)
            kinds[entry.Name] = entry.Kind;

        return kinds;
    }
}

/// <summary>Tells what lies in a folder; its path is relative to the top of the context, which itself is the empty text.</summary>
internal delegate ContextFolder ContextListing(string folder);
