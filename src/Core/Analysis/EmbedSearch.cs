using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Resolves an embed pattern as the go command does: names by Go's wildcards, folders with everything in them but what is hidden.</summary>
/// <remarks>Source: the documentation of the package embed, and runs of Go 1.19.8 to 1.27.3.</remarks>
internal sealed class EmbedSearch
{
    /// <summary>A pattern that brings more names than this is not followed.</summary>
    private const int MostNames = 20_000;

    private const string HiddenToo = "all:";

    private static readonly string[] NeverEmbedded = [".bzr", ".git", ".hg", ".svn"];

    private readonly Func<string, IReadOnlyList<FolderEntry>?> _list;
    private readonly Func<string, Presence> _has;
    private readonly bool _takesHidden;
    private readonly List<string> _files = [];
    private int _names;
    private bool _isUnknown;
    private bool _isAnyThere;

    private EmbedSearch(Func<string, IReadOnlyList<FolderEntry>?> list, Func<string, Presence> has, bool takesHidden)
    {
        _list = list;
        _has = has;
        _takesHidden = takesHidden;
    }

    /// <summary>What a pattern brings.</summary>
    /// <param name="pattern">The pattern, with <c>all:</c> where it is given.</param>
    /// <param name="folder">The package's folder, relative to the root of the context.</param>
    /// <param name="list">What lies in a folder of the repository: nothing in one that is not there, <c>null</c> when it is not known.</param>
    /// <param name="has">Whether the command sees a path of the repository.</param>
    public static EmbedMatches Run(string pattern, string folder, Func<string, IReadOnlyList<FolderEntry>?> list, Func<string, Presence> has)
    {
        var takesHidden = pattern.StartsWith(HiddenToo, StringComparison.Ordinal);
        var glob = takesHidden ? pattern.Substring(HiddenToo.Length) : pattern;
        return IsValid(glob) ? new EmbedSearch(list, has, takesHidden).Run(glob, folder) : EmbedMatches.Unknown;
    }

    /// <summary>The folder below which everything lies that a pattern may match, relative to the package's folder.</summary>
    public static string FixedPart(string pattern)
    {
        var glob = pattern.StartsWith(HiddenToo, StringComparison.Ordinal) ? pattern.Substring(HiddenToo.Length) : pattern;
        var wildcard = glob.IndexOfAny(['*', '?', '[', '\\']);
        if (wildcard < 0)
            return glob;

        var slash = glob.LastIndexOf('/', wildcard);
        return slash < 0 ? "" : glob.Substring(0, slash);
    }

    /// <summary>A pattern as seen from the root of the context.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="file">The file that embeds it, relative to the root of the context.</param>
    public static string FromRoot(string pattern, string file)
    {
        var glob = pattern.StartsWith(HiddenToo, StringComparison.Ordinal) ? pattern.Substring(HiddenToo.Length) : pattern;
        return file.Substring(0, file.LastIndexOf('/') + 1) + glob;
    }

    private static bool IsValid(string glob)
    {
        foreach (var part in glob.Split('/'))
        {
            if (part is "" or "." or "..")
                return false;
        }

        return true;
    }

    private EmbedMatches Run(string glob, string package)
    {
        var parts = glob.Split('/');
        List<(string Path, EntryKind Kind)> found = [(package, EntryKind.Folder)];
        foreach (var part in parts)
        {
            var matcher = new GoGlob(part);
            var next = new List<(string Path, EntryKind Kind)>();
            foreach (var (path, kind) in found)
                Step(path, kind, matcher, next);

            found = next;
        }

        string? emptyFolder = null;
        foreach (var (path, kind) in found)
        {
            if (Take(path, kind) == Presence.Absent)
                emptyFolder ??= path.Substring(package.Length == 0 ? 0 : package.Length + 1);
        }

        if (_isUnknown)
            return EmbedMatches.Unknown;

        return emptyFolder is null
            ? new EmbedMatches(_isAnyThere ? EmbedOutcome.Satisfied : EmbedOutcome.NoMatch, _files)
            : new EmbedMatches(EmbedOutcome.EmptyFolder, _files, emptyFolder);
    }

    // Absent for a folder that is there and brings no file.
    private Presence Take(string path, EntryKind kind)
    {
        var before = _files.Count;
        if (kind == EntryKind.Folder)
            AddBelow(path);
        else
            Add(path);

        // A link cannot be embedded.
        var isThere = _files.Count > before ? Presence.Present : kind == EntryKind.File ? Presence.Absent : _has(path);
        _isUnknown |= isThere == Presence.Unknown || (kind == EntryKind.Link && isThere != Presence.Absent);
        _isAnyThere |= isThere == Presence.Present;
        return isThere == Presence.Present && _files.Count == before ? Presence.Absent : Presence.Present;
    }

    private void Add(string path)
    {
        switch (_has(path))
        {
            case Presence.Present:
                _files.Add(path);
                break;
            case Presence.Unknown:
                _isUnknown = true;
                break;
        }
    }

    private void Step(string folder, EntryKind kind, GoGlob matcher, List<(string Path, EntryKind Kind)> found)
    {
        // Where a link leads is not known.
        _isUnknown |= kind == EntryKind.Link;
        if (kind != EntryKind.Folder || List(folder) is not { } entries)
            return;

        foreach (var entry in entries)
        {
            if (!matcher.IsMatch(entry.Name))
                continue;

            // The go command refuses these, and everything in a module of its own.
            var path = Join(folder, entry.Name);
            _isUnknown |= Array.IndexOf(NeverEmbedded, entry.Name) >= 0 || (entry.Kind == EntryKind.Folder && IsModule(path));
            found.Add((path, entry.Kind));
        }
    }

    private void AddBelow(string top)
    {
        var open = new Stack<string>();
        open.Push(top);
        while (open.Count > 0 && !_isUnknown)
        {
            var folder = open.Pop();
            foreach (var entry in List(folder) ?? [])
            {
                if (Array.IndexOf(NeverEmbedded, entry.Name) >= 0 || (entry.Name[0] is '.' or '_' && !_takesHidden))
                    continue;

                var path = Join(folder, entry.Name);
                if (entry.Kind == EntryKind.File)
                    Add(path);
                else if (entry.Kind == EntryKind.Folder && !IsModule(path))
                    open.Push(path);
            }
        }
    }

    private bool IsModule(string folder)
    {
        foreach (var entry in List(folder) ?? [])
        {
            if (entry.Name == "go.mod")
                return _has(Join(folder, entry.Name)) != Presence.Absent;
        }

        return false;
    }

    private IReadOnlyList<FolderEntry>? List(string folder)
    {
        var entries = _list(folder);
        _names += entries?.Count ?? 0;
        _isUnknown |= entries is null || _names > MostNames;
        return entries;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
