using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>The steps of all patterns of a list, one pattern after the other.</summary>
internal sealed class PatternSteps
{
    private readonly List<PatternElement> _steps = [];
    private readonly List<int> _patternOfStep = [];
    private readonly List<int> _starts = [];

    /// <param name="patterns">The compiled patterns; a <c>null</c> stands for one that is never matched.</param>
    public PatternSteps(IReadOnlyList<IReadOnlyList<PatternElement>?> patterns)
    {
        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            if (patterns[pattern] is { } compiled)
                Add(compiled, pattern);
        }

        All = _steps.ToArray();
        PatternOf = _patternOfStep.ToArray();
        Alphabet = CreateAlphabet();
    }

    /// <summary>The steps.</summary>
    public PatternElement[] All { get; }

    /// <summary>The pattern to which each step belongs.</summary>
    public int[] PatternOf { get; }

    /// <summary>Where the patterns begin; one with several ways to match begins several times.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>The letters that the steps tell apart; <c>null</c> when there are more than a table has room for.</summary>
    public Alphabet? Alphabet { get; }

    private void Add(IReadOnlyList<PatternElement> compiled, int pattern)
    {
        _starts.Add(_steps.Count);
        foreach (var step in compiled)
        {
            if (step.Kind is not ElementKind.Or)
            {
                _steps.Add(step);
                continue;
            }

            _steps.Add(new PatternElement(ElementKind.Accept));
            _starts.Add(_steps.Count);
        }

        _steps.Add(new PatternElement(ElementKind.Accept));
        while (_patternOfStep.Count < _steps.Count)
            _patternOfStep.Add(pattern);
    }

    private Alphabet? CreateAlphabet()
    {
        // A slash ends a folder, whatever the patterns make of it, and so is a letter of its own.
        var sets = new HashSet<CharacterSet> { CharacterSet.Slash };
        foreach (var step in _steps)
        {
            if (step.Set is not null)
                sets.Add(step.Set);

            if (step.Kind is ElementKind.WordEdge or ElementKind.NoWordEdge)
                sets.Add(NamedCharacters.Word);

            if (sets.Count > Alphabet.MostSets)
                return null;
        }

        return Alphabet.Of(sets);
    }
}
