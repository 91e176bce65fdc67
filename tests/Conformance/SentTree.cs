using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Context;

namespace GoContainerGuard.Conformance;

/// <summary>What the walk of the product sends of a tree that exists only in a vector.</summary>
internal sealed class SentTree
{
    /// <summary>What stands for a tree of which nothing is sent, because the ignore file fails.</summary>
    public const string Failure = "error";

    private readonly SortedDictionary<string, SortedSet<string>> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _sent = [];
    private bool _fails;

    public SentTree(IgnoreFile ignore, IEnumerable<string> paths)
    {
        _fails = ignore.IsRefused;
        _folders[""] = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
            Add(path.TrimEnd('/'), path.EndsWith('/'));

        foreach (var visit in new ContextWalk(ignore, List).Run())
        {
            _fails |= visit.Fails;
            if (visit.IsSent)
                _sent.Add(visit.Entry.Kind is ContextEntryKind.Folder ? visit.Path + "/" : visit.Path);
        }
    }

    public override string ToString() => _fails ? Failure : string.Join(" ", _sent);

    private void Add(string path, bool isFolder)
    {
        if (isFolder && !_folders.ContainsKey(path))
            _folders[path] = new SortedSet<string>(StringComparer.Ordinal);

        if (path.Length == 0)
            return;

        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        Add(folder, isFolder: true);
        _folders[folder].Add(path[(slash + 1)..]);
    }

    private ContextFolder List(string folder) => new(
        ContextFolderState.Present,
        [.. _folders[folder].Select(name => new ContextEntry(name, _folders.ContainsKey(Join(folder, name)) ? ContextEntryKind.Folder : ContextEntryKind.File))]);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
