using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;
using GoContainerGuard.Yaml;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>
/// The tree on disk. Every answer is kept, so that a file that changes or vanishes meanwhile cannot make two rules disagree.
/// A path that leads through a link to a folder is unknown, as is a link to a file outside of the root. Not for several threads.
/// </summary>
internal class DiskRepository : RepositorySnapshot
{
    private const FileAttributes NotThere = (FileAttributes)(-1);
    private const char ReplacementCharacter = '\uFFFD';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly string _rootFolder;
    private readonly Dictionary<string, FileReading> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderReading> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoSourceFile?> _goSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <param name="root">An absolute path.</param>
    public DiskRepository(string root)
    {
        var folder = Path.GetFullPath(root);
        var isTopOfDisk = folder.Length == Path.GetPathRoot(folder)!.Length;
        _rootFolder = isTopOfDisk ? folder : folder.TrimEnd(Path.DirectorySeparatorChar);
        Root = folder.Replace('\\', '/').TrimEnd('/');
    }

    public override string Root { get; }

    public override FileReading Read(string path)
    {
        if (!_files.TryGetValue(path, out var reading))
        {
            reading = ReadFromDisk(path);
            _files.Add(path, reading);
        }

        return reading;
    }

    public override FolderReading List(string path)
    {
        if (!_folders.TryGetValue(path, out var reading))
        {
            reading = ListFromDisk(path);
            _folders.Add(path, reading);
        }

        return reading;
    }

    // Many ask for the same package: each program, each set of build tags, each Dockerfile of the tree.
    public override GoSourceFile? ReadGoSource(string path)
    {
        if (!_goSources.TryGetValue(path, out var source))
        {
            source = base.ReadGoSource(path);
            _goSources.Add(path, source);
        }

        return source;
    }

    // The first call loads the reader and the library behind it: a build without a compose file never comes here.
    public override Document? ReadDocument(string path)
    {
        if (Read(path).Text is not { } text)
            return null;

        if (!_documents.TryGetValue(path, out var document))
            _documents.Add(path, document = ParseDocument(text));

        return document;
    }

    public override Document ParseDocument(SourceText text) => YamlDocument.Read(text.Content);

    /// <summary>The path in the form of this system.</summary>
    public string FullPath(string path) => path.Length == 0 ? _rootFolder : Path.GetFullPath(Path.Combine(_rootFolder, path));

    /// <summary>The path below the root of the file that a link stands for, or <c>null</c> when it does not lead to a file of this tree.</summary>
    public virtual string? FindTargetOfLink(string path) =>
        Links.FindTarget(FullPath(path)) is { } target && FindPathBelowRoot(target) is { } below && Find(below).Entry is { Kind: EntryKind.File }
            ? below
            : null;

    /// <summary>What lies in a folder, as the disk says it; the place where a test can make trouble.</summary>
    protected virtual IEnumerable<FileSystemInfo> Enumerate(string folder) => new DirectoryInfo(folder).EnumerateFileSystemInfos();

    private FileReading ReadFromDisk(string path)
    {
        var (state, entry) = Find(path);
        if (entry is not { } found)
            return new(state, null);

        try
        {
            return found.Kind switch
            {
                EntryKind.File => ReadText(path, FullPath(path), found.Size),
                EntryKind.Link when FindTargetOfLink(path) is { } target => ReadText(path, FullPath(target), 0),
                EntryKind.Link => new(ReadingState.Unknown, null),
                _ => new(ReadingState.Absent, null),
            };
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return new(DiskFaults.IsAbsence(exception) ? ReadingState.Absent : ReadingState.Unreadable, null, exception.Message);
        }
    }

    private static FileReading ReadText(string path, string fullPath, long listedSize)
    {
        // A pipe has no length either, and whoever opens one waits until somebody writes into it.
        if (listedSize == 0 && new FileInfo(fullPath).Length == 0)
            return new(ReadingState.Present, new SourceText(path, ""));

        byte[] bytes;
        using (var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (stream.Length > LargestFile)
                return new(ReadingState.TooLarge, null, $"it has {stream.Length} bytes, and no file above {LargestFile} bytes is read");

            bytes = ReadToEnd(stream);
        }

        try
        {
            var start = StartsWithMark(bytes) ? ByteOrderMark.Length : 0;
            return new(ReadingState.Present, new SourceText(path, Utf8.GetString(bytes, start, bytes.Length - start)));
        }
        catch (DecoderFallbackException)
        {
            return new(ReadingState.NotText, null, "it is not UTF-8 text");
        }
    }

    private static byte[] ReadToEnd(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        var filled = 0;
        for (int read; filled < bytes.Length && (read = stream.Read(bytes, filled, bytes.Length - filled)) > 0;)
            filled += read;

        Array.Resize(ref bytes, filled);
        return bytes;
    }

    private static bool StartsWithMark(byte[] bytes) =>
        bytes.Length >= ByteOrderMark.Length && bytes[0] == ByteOrderMark[0] && bytes[1] == ByteOrderMark[1] && bytes[2] == ByteOrderMark[2];

    private FolderReading ListFromDisk(string path)
    {
        var (state, found) = path.Length == 0 ? (ReadingState.Present, new("", EntryKind.Folder, 0)) : Find(path);
        if (found is not { } folder)
            return new(state, null);

        if (folder.Kind is not EntryKind.Folder)
            return new(folder.Kind is EntryKind.Link ? ReadingState.Unknown : ReadingState.Absent, null);

        try
        {
            var entries = new List<FolderEntry>();
            foreach (var entry in Enumerate(FullPath(path)))
            {
                if (Describe(entry) is { } described)
                    entries.Add(described);
            }

            entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return new(ReadingState.Present, entries);
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return new(DiskFaults.IsAbsence(exception) ? ReadingState.Absent : ReadingState.Unreadable, null, exception.Message);
        }
    }

    private static FolderEntry? Describe(FileSystemInfo entry)
    {
        var attributes = entry.Attributes;

        // What has vanished meanwhile is not there. A name that is not UTF-8 is there, and cannot be asked for by what is left of it.
        if (attributes == NotThere)
            return entry.Name.IndexOf(ReplacementCharacter) < 0 ? null : new(entry.Name, entry is FileInfo ? EntryKind.File : EntryKind.Folder, 0);

        if ((attributes & FileAttributes.ReparsePoint) != 0)
            return new(entry.Name, EntryKind.Link, 0);

        return entry is FileInfo file
            ? new(entry.Name, EntryKind.File, file.Length)
            : new(entry.Name, EntryKind.Folder, 0);
    }

    /// <summary>
    /// Looks a name up in the listing of its folder rather than asking for the path, because some systems take another letter case
    /// for the same name and Docker does not.
    /// </summary>
    private (ReadingState State, FolderEntry? Entry) Find(string path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path))
            return (ReadingState.Unknown, null);

        if (path.StartsWith("..", StringComparison.Ordinal) && (path.Length == 2 || path[2] == '/'))
            return FindAboveRoot(path);

        var slash = path.LastIndexOf('/');
        var name = path.Substring(slash + 1);
        var listing = List(slash < 0 ? "" : path.Substring(0, slash));
        if (listing.Entries is not { } entries)
            return (listing.State, null);

        var low = 0;
        for (var high = entries.Count - 1; low <= high;)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(entries[middle].Name, name);
            if (order == 0)
                return (ReadingState.Present, entries[middle]);

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return (ReadingState.Absent, null);
    }

    /// <summary>Above the root there is no reason to list whole folders, which may be anybody's.</summary>
    private (ReadingState State, FolderEntry? Entry) FindAboveRoot(string path)
    {
        try
        {
            var kind = (File.GetAttributes(FullPath(path)) & FileAttributes.Directory) != 0 ? EntryKind.Folder : EntryKind.File;
            return (ReadingState.Present, new(path, kind, 0));
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return (DiskFaults.IsAbsence(exception) ? ReadingState.Absent : ReadingState.Unreadable, null);
        }
    }

    private string? FindPathBelowRoot(string fullPath)
    {
        var path = fullPath.Replace('\\', '/');
        return path.StartsWith(Root + "/", StringComparison.Ordinal) ? path.Substring(Root.Length + 1) : null;
    }
}
