namespace GoContainerGuard.Snapshot;

/// <summary>What a name in a folder stands for. A link is a link, whatever it points to.</summary>
public enum EntryKind
{
    /// <summary>An ordinary file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or another reparse point; never followed.</summary>
    Link,
}
