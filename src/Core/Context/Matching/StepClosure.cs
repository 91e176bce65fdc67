using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>What is known of the place in a path at which steps are collected.</summary>
[Flags]
internal enum Surroundings
{
    None = 0,

    /// <summary>Nothing was read yet.</summary>
    Start = 1,

    /// <summary>The last character was one of a word.</summary>
    AfterWord = 2,

    /// <summary>What comes next is known: one of the two below, or else a character that is not one of a word.</summary>
    NextIsKnown = 4,

    /// <summary>The next character is one of a word.</summary>
    BeforeWord = 8,

    /// <summary>Nothing comes next.</summary>
    End = 16,
}

/// <summary>Collects the steps that can be reached without reading a character. Not for two threads at once.</summary>
internal sealed class StepClosure(PatternElement[] steps)
{
    private readonly bool[] _seen = new bool[steps.Length];
    private readonly List<int> _touched = [];
    private readonly List<int> _open = [];
    private readonly List<int> _collected = [];

    /// <summary>Adds a step and all that follow it for free. Assertions about what comes next stay among the steps until that is known.</summary>
    public void Add(int step, Surroundings surroundings)
    {
        Open(step);
        while (_open.Count > 0)
        {
            var place = _open[_open.Count - 1];
            _open.RemoveAt(_open.Count - 1);
            Visit(place, surroundings);
        }
    }

    /// <summary>The steps collected since the last call, ascending.</summary>
    public int[] Take()
    {
        _collected.Sort();
        var places = _collected.ToArray();
        foreach (var place in _touched)
            _seen[place] = false;

        _touched.Clear();
        _collected.Clear();
        return places;
    }

    private void Visit(int place, Surroundings surroundings)
    {
        var kind = steps[place].Kind;
        if (kind is ElementKind.OptionalPair)
        {
            Open(place + 1);
            Open(place + 3);
            return;
        }

        var isAssertion = steps[place].IsAssertion;
        var isUndecided = isAssertion && kind is not ElementKind.PathStart && (surroundings & Surroundings.NextIsKnown) == 0;
        if (!isAssertion || isUndecided)
            _collected.Add(place);

        if (kind is ElementKind.Many or ElementKind.Optional || (isAssertion && !isUndecided && Holds(kind, surroundings)))
            Open(place + 1);
    }

    private void Open(int place)
    {
        if (_seen[place])
            return;

        _seen[place] = true;
        _touched.Add(place);
        _open.Add(place);
    }

    private static bool Holds(ElementKind kind, Surroundings surroundings)
    {
        var isEdge = ((surroundings & Surroundings.AfterWord) != 0) != ((surroundings & Surroundings.BeforeWord) != 0);
        return kind switch
        {
            ElementKind.PathStart => (surroundings & Surroundings.Start) != 0,
            ElementKind.PathEnd => (surroundings & Surroundings.End) != 0,
            ElementKind.WordEdge => isEdge,
            _ => !isEdge,
        };
    }
}
