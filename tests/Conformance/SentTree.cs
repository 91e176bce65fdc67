using System;
using System.Collections.Generic;
using GoContainerGuard.Context;

namespace GoContainerGuard.Conformance;

/// <summary>Walks a tree as a client does; what is excluded is sent all the same when something below it is.</summary>
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

        Walk("", ignore.Top);
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

    private void Walk(string folder, IgnorePlace place)
    {
        foreach (var name in _folders[folder])
        {
            var path = folder.Length == 0 ? name : folder + "/" + name;
            var here = place.Step(name);
            _fails |= here.Verdict.Answer is IgnoreAnswer.Fails;
            var isFolder = _folders.ContainsKey(path);
            var mark = _sent.Count;
            if (isFolder && here.MayKeepSomethingBelow)
                Walk(path, here);

            if (!here.Verdict.IsExcluded || _sent.Count > mark)
                _sent.Insert(mark, isFolder ? path + "/" : path);
        }
    }
}
