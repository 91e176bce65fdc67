using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>Finds what a wildcard source matches; a folder that matches is a match as a whole and not looked into.</summary>
internal sealed class WildcardSearch
{
    private readonly ContextTree _tree;
    private readonly ContextListing _listing;
    private readonly CopyPattern _source;
    private readonly GoGlob[]? _parts;
    private readonly int _deepest;
    private readonly List<ContextMatch> _matches = [];
    private int _names;
    private bool _isUnclear;

    public WildcardSearch(ContextTree tree, ContextListing listing, CopyPattern source)
    {
        _tree = tree;
        _listing = listing;
        _source = source;
        var parts = source.Wildcards!.Split('/');

        // A set such as [^a] takes a slash like any other character, so that the parts cannot be matched one by one.
        var sets = source.Wildcards.Split('[').Length - 1;
        _deepest = parts.Length + sets;
        if (sets > 0)
            return;

        _parts = new GoGlob[parts.Length];
        for (var index = 0; index < parts.Length; index++)
            _parts[index] = new GoGlob(parts[index]);
    }

    public ContextMatches Run(ContextLocation folder)
    {
        if (folder.State is not ContextFolderState.Present || folder.Kind is not ContextEntryKind.Folder)
            return new ContextMatches(WithoutFolder(folder), []);

        if (!_source.IsBad)
            Search(folder.Path, folder.Place);

        _matches.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new ContextMatches(Summary(), _matches);
    }

    private static ContextDecision WithoutFolder(ContextLocation folder) =>
        folder.State is ContextFolderState.Unknown || folder.Kind is ContextEntryKind.Link ? ContextDecision.Unknown : ContextDecision.Missing;

    private void Search(string top, IgnorePlace place)
    {
        var open = new Stack<(string Path, IgnorePlace Place, int Depth)>();
        open.Push((top, place, 0));
        while (open.Count > 0 && _names <= ContextTree.MostNames)
        {
            var (folder, at, depth) = open.Pop();
            var listed = _listing(folder);
            if (listed.State is not ContextFolderState.Present || listed.Entries is null)
            {
                _isUnclear = true;
                continue;
            }

            _names += listed.Entries.Count;
            foreach (var entry in listed.Entries)
            {
                var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
                var here = at.Step(entry.Name);
                if (_source.IsMatch(path))
                    Add(new ContextLocation(path, entry.Kind, here, ContextFolderState.Present));
                else if (entry.Kind is ContextEntryKind.Folder && MayMatchBelow(entry.Name, depth))
                    open.Push((path, here, depth + 1));
            }
        }

        _isUnclear |= _names > ContextTree.MostNames;
    }

    private bool MayMatchBelow(string name, int depth)
    {
        if (depth + 1 >= _deepest)
            return false;

        return _parts is null || _parts[depth].IsMatch(name);
    }

    private void Add(ContextLocation location)
    {
        var answer = _tree.Decide(location);
        _isUnclear |= answer.Decision is ContextDecision.Unknown;
        _matches.Add(new ContextMatch(location.Path, location.Kind!.Value, answer));
    }

    private ContextDecision Summary()
    {
        foreach (var match in _matches)
        {
            if (match.Answer.Decision is ContextDecision.Sent)
                return ContextDecision.Sent;
        }

        if (_isUnclear)
            return ContextDecision.Unknown;

        return _matches.Count > 0 ? ContextDecision.Excluded : ContextDecision.Missing;
    }
}
