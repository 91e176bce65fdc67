namespace GoContainerGuard.Context;

/// <summary>What a walk through a context made of a folder that it met.</summary>
internal enum FolderOpening
{
    /// <summary>It is no folder.</summary>
    None,

    /// <summary>It was looked into.</summary>
    Opened,

    /// <summary>It was not opened: it is kept back, and no pattern can bring back anything below it.</summary>
    Pruned,

    /// <summary>It had to be looked into, and could not be.</summary>
    Unreadable,
}

/// <summary>Something that a walk through a context met.</summary>
/// <param name="Folder">Path of the folder in which it lies, below the top of the context.</param>
/// <param name="Entry">Its name, kind and size.</param>
/// <param name="Place">What the ignore file says of it.</param>
/// <param name="Opening">What was made of it if it is a folder.</param>
/// <param name="IsSent">Whether it is sent. A folder that is excluded is sent all the same, as a folder, when something below it is.</param>
internal readonly record struct ContextVisit(string Folder, ContextEntry Entry, IgnorePlace Place, FolderOpening Opening, bool IsSent)
{
    /// <summary>Its path below the top of the context.</summary>
    public string Path => Folder.Length == 0 ? Entry.Name : Folder + "/" + Entry.Name;

    /// <summary>Whether every build fails here: Docker cannot compile a pattern that it has reached.</summary>
    public bool Fails => Place.Verdict.Answer is IgnoreAnswer.Fails;
}
