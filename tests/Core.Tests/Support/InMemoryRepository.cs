using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;
using GoContainerGuard.Yaml;

namespace GoContainerGuard.Tests.Support;

/// <summary>
/// A tree that exists only in the test: <c>new InMemoryRepository { ["go.mod"] = "module example.com/shop" }</c>. What was not
/// named is not there; what nobody looked at, or what could not be read, is said with the methods below.
/// </summary>
internal sealed class InMemoryRepository : RepositorySnapshot
{
    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileReading> _faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, EntryKind>> _folders = new(StringComparer.Ordinal)
    {
        [""] = new(StringComparer.Ordinal),
    };

    public InMemoryRepository()
    {
    }

    public InMemoryRepository(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var file in files)
            this[file.Key] = file.Value;
    }

    public override string Root => "/repository";

    /// <summary>The folders that somebody asked for.</summary>
    public HashSet<string> Listed { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts a file there; the folders above it come with it.</summary>
    public string this[string path]
    {
        set
        {
            _files[path] = new SourceText(path, value);
            Place(path, EntryKind.File);
        }
    }

    public InMemoryRepository WithFile(string path, string content)
    {
        this[path] = content;
        return this;
    }

    public InMemoryRepository WithFolder(string path)
    {
        Place(path, EntryKind.Folder);
        return this;
    }

    public InMemoryRepository WithLink(string path)
    {
        Place(path, EntryKind.Link);
        return this;
    }

    /// <summary>Nobody looked at this path nor at anything below it; the empty path is the whole tree.</summary>
    public InMemoryRepository WithUnknown(string path) => WithFault(path, new FileReading(ReadingState.Unknown, null));

    /// <summary>The file or folder is there and the system refuses it; so it does all below it.</summary>
    public InMemoryRepository WithUnreadable(string path, string reason = "Permission denied")
    {
        if (path.Length > 0 && !_folders.ContainsKey(path))
            Place(path, EntryKind.File);

        return WithFault(path, new FileReading(ReadingState.Unreadable, null, reason));
    }

    /// <summary>The file is there and is no text, or too large: any state in which it has no content.</summary>
    public InMemoryRepository WithState(string path, ReadingState state)
    {
        Place(path, EntryKind.File);
        return WithFault(path, new FileReading(state, null));
    }

    public override FileReading Read(string path)
    {
        if (FaultOf(path) is { } fault)
            return fault;

        return _files.TryGetValue(path, out var text)
            ? new FileReading(ReadingState.Present, text)
            : new FileReading(ReadingState.Absent, null);
    }

    public override FolderReading List(string path)
    {
        Listed.Add(path);
        if (FaultOf(path) is { } fault)
            return new FolderReading(fault.State, null);

        if (!_folders.TryGetValue(path, out var names))
            return new FolderReading(ReadingState.Absent, null);

        var entries = new List<FolderEntry>(names.Count);
        foreach (var (name, kind) in names)
            entries.Add(new FolderEntry(name, kind, SizeOf(Join(path, name))));

        return new FolderReading(ReadingState.Present, entries);
    }

    public override Document? ReadDocument(string path) => Read(path).Text is { } text ? ParseDocument(text) : null;

    public override Document ParseDocument(SourceText text) => YamlDocument.Read(text.Content);

    /// <summary>The compose and bake files, as a host would find them by their names.</summary>
    public IReadOnlyCollection<string> Companions => [.. _files.Keys.Where(path => CompanionNames.IsCompanion(path[(path.LastIndexOf('/') + 1)..])).Order(StringComparer.Ordinal)];

    /// <summary>The Dockerfiles, as a host would find them by their names.</summary>
    public IReadOnlyList<string> Dockerfiles => [.. _files.Keys.Where(path => DockerfileNames.IsDockerfileName(path[(path.LastIndexOf('/') + 1)..])).Order(StringComparer.Ordinal)];

    private InMemoryRepository WithFault(string path, FileReading fault)
    {
        _faults[path] = fault;
        return this;
    }

    private FileReading? FaultOf(string path)
    {
        for (var at = path; ; at = FolderOf(at))
        {
            if (_faults.TryGetValue(at, out var fault))
                return fault;

            if (at.Length == 0)
                return null;
        }
    }

    private void Place(string path, EntryKind kind)
    {
        if (path.Length == 0)
            return;

        if (kind is EntryKind.Folder && !_folders.ContainsKey(path))
            _folders[path] = new SortedDictionary<string, EntryKind>(StringComparer.Ordinal);

        var folder = FolderOf(path);
        Place(folder, EntryKind.Folder);
        _folders[folder][path.Substring(folder.Length == 0 ? 0 : folder.Length + 1)] = kind;
    }

    private long SizeOf(string path) => _files.TryGetValue(path, out var text) ? Encoding.UTF8.GetByteCount(text.Content) : 0;

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
