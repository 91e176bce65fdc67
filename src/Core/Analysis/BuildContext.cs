using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>One folder as the build context of a Dockerfile, seen through its ignore file.</summary>
internal sealed class BuildContext
{
    // Source: the specification of Git LFS.
    private const string LargeFilePointer = "version https://git-lfs.github.com/spec/";

    private readonly RepositoryTree _tree;
    private readonly IgnoreFile _ignoreFile;
    private readonly ContextTree _files;
    private IReadOnlyList<RootOnlyPattern>? _rootOnlyPatterns;
    private BuildContext? _withoutIgnoreFile;

    private BuildContext(string folder, RepositoryTree tree, IgnoreFile ignoreFile)
    {
        Folder = folder;
        _tree = tree;
        _ignoreFile = ignoreFile;
        _files = new ContextTree(ignoreFile, List);
    }

    /// <summary>Path below the root of the repository; the root itself is the empty text.</summary>
    public string Folder { get; }

    /// <summary>A folder as the context; <c>null</c> when no folder is known, or when its ignore file is not known.</summary>
    public static BuildContext? At(string? folder, RepositoryTree tree, DockerfileSyntax dockerfile)
    {
        if (folder is null)
            return null;

        var (_, reading) = ReadIgnoreFile(folder, tree, dockerfile);
        if (reading.State == ReadingState.Absent)
            return new BuildContext(folder, tree, IgnoreFile.None);

        return reading.Text is { } text ? new BuildContext(folder, tree, IgnoreFile.Parse(text)) : null;
    }

    /// <summary>The ignore file that counts with a folder as the context, and where it lies; absent when there is none.</summary>
    public static (string Path, FileReading Reading) ReadIgnoreFile(string folder, RepositoryTree tree, DockerfileSyntax dockerfile)
    {
        // The ignore file that is named for the Dockerfile hides the general one.
        foreach (var path in IgnoreFileNames.Candidates(dockerfile.Source.Path, folder))
        {
            var reading = tree.Read(path);
            if (reading.State != ReadingState.Absent)
                return (path, reading);
        }

        return (IgnoreFileNames.General, new FileReading(ReadingState.Absent, null));
    }

    /// <summary>The same folder seen through another text of its ignore file.</summary>
    public BuildContext With(SourceText ignoreFile) => new(Folder, _tree, IgnoreFile.Parse(ignoreFile));

    /// <summary>The same folder if nothing were kept out of it.</summary>
    public BuildContext WithoutIgnoreFile => _withoutIgnoreFile ??= _ignoreFile.Source is null ? this : new BuildContext(Folder, _tree, IgnoreFile.None);

    /// <summary>What becomes of a path of the context, and which line of the ignore file decided.</summary>
    /// <param name="path">From the root of the context, cleaned; the empty text is the context itself.</param>
    public ContextAnswer Decide(string path) => _files.Decide(path);

    /// <summary>All that a source of COPY or ADD stands for.</summary>
    public ContextMatches Find(CopyPattern source) => _files.Decide(source);

    /// <summary>Everything in the context, each time anew, and whether it is sent.</summary>
    public IEnumerable<ContextVisit> Walk() => new ContextWalk(_ignoreFile, List).Run();

    /// <summary>Whether a path is a folder; absent for a file, unknown for a link and for what is not there.</summary>
    public Presence IsFolder(string path) => KindOf(path) switch
    {
        EntryKind.Folder => Presence.Present,
        EntryKind.File => Presence.Absent,
        _ => Presence.Unknown,
    };

    public EntryKind? KindOf(string path) => FolderPath.Join(Folder, path) is { } fullPath ? _tree.KindOf(fullPath) : null;

    /// <summary>The text of a file that is sent; otherwise nobody knows. Where Git LFS has left a pointer, another file is meant.</summary>
    public FileReading Read(string path)
    {
        if (Decide(path).Decision != ContextDecision.Sent || FolderPath.Join(Folder, path) is not { } fullPath)
            return default;

        var reading = _tree.Read(fullPath);
        return reading.Text is { } text && text.Content.StartsWith(LargeFilePointer, StringComparison.Ordinal) ? default : reading;
    }

    /// <summary>The patterns that keep things out at the top alone, although the same lies deeper and is sent.</summary>
    public IReadOnlyList<RootOnlyPattern> RootOnlyPatterns => _rootOnlyPatterns ??= Context.RootOnlyPatterns.Find(_ignoreFile, List);

    /// <summary>The ignore file; <c>null</c> when there is none.</summary>
    public SourceText? IgnoreFileText => _ignoreFile.Source;

    /// <summary>The ignore file that counts; one without patterns when there is none.</summary>
    public IgnoreFile IgnoreFile => _ignoreFile;

    public RepositoryTree Tree => _tree;

    /// <summary>What lies in a folder of the context, sent or not; nothing when it is not there, <c>null</c> when it is not known.</summary>
    public IReadOnlyList<FolderEntry>? ListRepository(string folder)
    {
        if (FolderPath.Join(Folder, folder) is not { } path)
            return null;

        return _tree.List(path) ?? (_tree.Exists(path) == Presence.Absent ? Array.Empty<FolderEntry>() : null);
    }

    private ContextFolder List(string folder)
    {
        // As listed, not as written: on some systems a name may have a colon or a backslash.
        var path = Folder.Length == 0 || folder.Length == 0 ? Folder + folder : Folder + "/" + folder;
        return _tree.ListInContext(path);
    }
}
