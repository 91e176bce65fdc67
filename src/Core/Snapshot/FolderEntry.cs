namespace GoContainerGuard.Snapshot;

/// <summary>One name in a folder.</summary>
/// <param name="Name">The name alone, as the file system spells it.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Size">Bytes of a file; 0 for anything else.</param>
public readonly record struct FolderEntry(string Name, EntryKind Kind, long Size);
