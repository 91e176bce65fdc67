using System;
using System.Collections.Generic;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// Places in a history by path. A folder is looked up as the first part of a longer path, so that walking up from a path makes no texts.
/// </summary>
internal sealed class PathTable
{
    // Made when something is noted: of the six tables of a history most stay empty.
    private Dictionary<PathPrefix, EventPlaces>? _places;

    public bool IsEmpty => _places is null;

    /// <summary>Notes a place at the first characters of a path. Places come in ascending order.</summary>
    public void Add(string path, int length, int place)
    {
        _places ??= new Dictionary<PathPrefix, EventPlaces>(PathPrefixComparer.Instance);
        var key = new PathPrefix(path, length);
        _places[key] = _places.TryGetValue(key, out var known) ? known.With(place) : new EventPlaces(place);
    }

    /// <summary>The places at the first characters of a path.</summary>
    public bool TryFind(string path, int length, out EventPlaces places)
    {
        places = default;
        return _places is not null && _places.TryGetValue(new PathPrefix(path, length), out places);
    }

    /// <summary>Whether a place between two is noted at the first characters of a path.</summary>
    public bool HasAny(string path, int length, int from, int before) => TryFind(path, length, out var places) && places.HasAny(from, before);

    /// <summary>Whether a place between two is noted at a path of which something holds.</summary>
    public bool HasAnyWhere(Predicate<string> isMeant, int from, int before)
    {
        if (_places is null)
            return false;

        foreach (var pair in _places)
        {
            if (pair.Value.HasAny(from, before) && isMeant(pair.Key.ToString()))
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

    private readonly struct PathPrefix(string text, int length)
    {
        public string Text { get; } = text;

        public int Length { get; } = length;

        public override string ToString() => Text.Substring(0, Length);
    }

    private sealed class PathPrefixComparer : IEqualityComparer<PathPrefix>
    {
        public static PathPrefixComparer Instance { get; } = new();

        public bool Equals(PathPrefix x, PathPrefix y) => x.Length == y.Length && string.CompareOrdinal(x.Text, 0, y.Text, 0, x.Length) == 0;

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
