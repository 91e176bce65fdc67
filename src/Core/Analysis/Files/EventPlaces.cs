using System.Collections.Generic;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Places in a history in ascending order. One alone, which is what most paths have, needs no list.</summary>
internal readonly struct EventPlaces
{
    private readonly int _first;
    private readonly List<int>? _all;

    public EventPlaces(int only) => _first = only;

    private EventPlaces(List<int> all)
    {
        _first = all[0];
        _all = all;
    }

    public int Count => _all?.Count ?? 1;

    public int this[int index] => _all is null ? _first : _all[index];

    /// <summary>The same with one more place behind the others.</summary>
    public EventPlaces With(int place)
    {
        var all = _all ?? new List<int>(4) { _first };
        all.Add(place);
        return new EventPlaces(all);
    }

    /// <summary>The index of the last place before another one; -1 when there is none.</summary>
    public int LastBefore(int before)
    {
        var low = 0;
        for (var high = Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            if (this[middle] < before)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>Whether one of them lies between two.</summary>
    public bool HasAny(int from, int before) => LastBefore(before) is var last and >= 0 && this[last] >= from;
}
