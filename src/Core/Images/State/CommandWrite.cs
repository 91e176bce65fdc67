using System.Collections.Generic;

namespace GoContainerGuard.Images.State;

/// <summary>What a command does to the file system at one place.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Path">Absolute path.</param>
internal sealed record CommandWrite(CommandWriteKind Kind, string Path)
{
    /// <summary>Where the path is a folder already, the thing is put below it under this name; <c>null</c> when that cannot be.</summary>
    public string? NameBelow { get; init; }

    /// <summary>The packages that are installed; empty for everything else.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Whether their manager installs what they depend on and nothing that they merely recommend, as apk does.</summary>
    public bool IsWithoutRecommended { get; init; }
}

/// <summary>What a command does to the file system at one place.</summary>
internal enum CommandWriteKind
{
    /// <summary>It may write at the path and below it.</summary>
    Unknown,

    /// <summary>Afterwards there is a file.</summary>
    File,

    /// <summary>Afterwards there is a folder, those above it included.</summary>
    Folder,

    /// <summary>Afterwards there is a link, whose target is not followed.</summary>
    Link,

    /// <summary>Afterwards there is something, a file or a folder.</summary>
    Something,

    /// <summary>Afterwards there is nothing, at the path and below it.</summary>
    Removed,

    /// <summary>A go command puts programs into the folder at the path; which ones its command line does not say.</summary>
    Programs,

    /// <summary>A go command keeps its caches in the usual places.</summary>
    Caches,

    /// <summary>A go command may write go.mod, go.sum and go.work in the folder at the path, or in one above it.</summary>
    ModuleFiles,

    /// <summary>A package manager puts files where packages have theirs.</summary>
    Packages,
}
