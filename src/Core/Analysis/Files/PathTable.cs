using System.Collections.Generic;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// Places in a history by path. A folder is looked up as the first part of a longer path, so that walking up from a path makes no texts.
/// </summary>
internal sealed class PathTable
{
    /// <summary>Up to this number of paths, to compare them all costs less than to look one up.</summary>
    private const int Few = 8;

    private Entry[] _entries = new Entry[4];
    private int _count;

    // Where each path stands among the entries, once there are many.
    private Dictionary<PathPrefix, int>? _index;

    /// <summary>Notes a place at the first characters of a path. Places come in ascending order.</summary>
    public void Add(string path, int length, int place)
    {
        if (Find(path, length) is var known and >= 0)
        {
            _entries[known].Places = _entries[known].Places.With(place);
            return;
        }

        if (_count == _entries.Length)
            System.Array.Resize(ref _entries, _count * 2);

        _entries[_count] = new Entry { Path = new PathPrefix(path, length), Places = new EventPlaces(place) };
        _index?.Add(_entries[_count].Path, _count);
        _count++;
        if (_count > Few && _index is null)
            MakeIndex();
    }

    /// <summary>The places at the first characters of a path.</summary>
    public bool TryFind(string path, int length, out EventPlaces places)
    {
        var found = Find(path, length);
        places = found < 0 ? default : _entries[found].Places;
        return found >= 0;
    }

    /// <summary>Whether a place between two is noted at the first characters of a path.</summary>
    public bool HasAny(string path, int length, int from, int before) => TryFind(path, length, out var places) && places.HasAny(from, before);

    /// <summary>Whether a place between two is noted at a folder or below it.</summary>
    public bool HasAnyBelow(string folder, int from, int before)
    {
        for (var index = 0; index < _count; index++)
        {
            if (_entries[index].Places.HasAny(from, before) && StagePath.IsWithin(_entries[index].Path.ToString(), folder))
                return true;
        }

        return false;
    }

    /// <summary>The length of the folder above the first characters of an absolute path; the top has one character.</summary>
    public static int ParentLength(string path, int length)
    {
        var slash = length == 0 ? -1 : path.LastIndexOf('/', length - 1);
        return slash <= 0 ? 1 : slash;
    }

    private int Find(string path, int length)
    {
        var prefix = new PathPrefix(path, length);
        if (_index is not null)
            return _index.TryGetValue(prefix, out var known) ? known : -1;

        for (var index = 0; index < _count; index++)
        {
            if (_entries[index].Path.Equals(prefix))
                return index;
        }

        return -1;
    }

    private void MakeIndex()
    {
        _index = new Dictionary<PathPrefix, int>(PathPrefixComparer.Instance);
        for (var index = 0; index < _count; index++)
            _index.Add(_entries[index].Path, index);
    }

    private struct Entry
    {
        public PathPrefix Path;
        public EventPlaces Places;
    }

    private readonly struct PathPrefix(string text, int length)
    {
        public string Text { get; } = text;

        public int Length { get; } = length;

        public bool Equals(PathPrefix other) => Length == other.Length && string.CompareOrdinal(Text, 0, other.Text, 0, Length) == 0;

        public override string ToString() => Text.Substring(0, Length);
    }

    private sealed class PathPrefixComparer : IEqualityComparer<PathPrefix>
    {
        public static PathPrefixComparer Instance { get; } = new();

        public bool Equals(PathPrefix x, PathPrefix y) => x.Equals(y);

        // FNV-1a over the characters.
        public int GetHashCode(PathPrefix obj)
        {
            var hash = 2166136261u;
            for (var index = 0; index < obj.Length; index++)
                hash = (hash ^ obj.Text[index]) * 16777619u;

            return (int)hash;
        }
    }
}
