using System.Collections.Generic;
using System.Threading;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// All patterns of a list, matched at once while a path is read from left to right. What is worked out for a state and a letter is
/// kept in a table of bounded size, so that reading costs a look-up a character; beyond the bound it is worked out each time, which
/// costs the number of steps in the list. Nothing is ever tried twice, so no pattern makes it worse than that.
/// </summary>
internal sealed class PatternAutomaton
{
    /// <summary>The most states that are kept; ordinary lists need some hundreds.</summary>
    public const int MostStates = 4096;

    private readonly PatternElement[] _steps;
    private readonly int[] _patternOfStep;
    private readonly Alphabet? _alphabet;
    private readonly object _gate = new();
    private readonly Dictionary<MatchState, MatchState> _states = new(new MatchState.Comparer());
    private readonly StepClosure _closure;

    private PatternAutomaton(List<PatternElement> steps, List<int> patternOfStep, List<int> starts)
    {
        _steps = steps.ToArray();
        _patternOfStep = patternOfStep.ToArray();
        _alphabet = AlphabetOf(steps);
        _closure = new StepClosure(_steps);
        foreach (var start in starts)
            _closure.Add(start, Surroundings.Start);

        Start = Keep(CreateState(Surroundings.Start));
    }

    /// <summary>The state before the first character.</summary>
    public MatchState Start { get; }

    /// <summary>Joins compiled patterns; a <c>null</c> stands for one that is never matched.</summary>
    public static PatternAutomaton Of(IReadOnlyList<IReadOnlyList<PatternElement>?> patterns)
    {
        var steps = new List<PatternElement>();
        var patternOfStep = new List<int>();
        var starts = new List<int>();
        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            if (patterns[pattern] is not { } compiled)
                continue;

            starts.Add(steps.Count);
            foreach (var step in compiled)
            {
                if (step.Kind is not ElementKind.Or)
                {
                    steps.Add(step);
                    continue;
                }

                steps.Add(new PatternElement(ElementKind.Accept));
                starts.Add(steps.Count);
            }

            steps.Add(new PatternElement(ElementKind.Accept));
            while (patternOfStep.Count < steps.Count)
                patternOfStep.Add(pattern);
        }

        return new PatternAutomaton(steps, patternOfStep, starts);
    }

    /// <summary>Reads the character at an index and moves the index behind it.</summary>
    public MatchState Read(MatchState state, string text, ref int index)
    {
        var character = text[index];
        if (state.Next is not { } next)
            return Advance(state, CodePoint.Read(text, ref index));

        if (character >= 128)
        {
            var codePoint = CodePoint.Read(text, ref index);
            return next[_alphabet!.Of(codePoint)] ?? Advance(state, codePoint);
        }

        index++;
        return next[_alphabet!.OfAscii(character)] ?? Advance(state, character);
    }

    /// <summary>Reads some characters.</summary>
    public MatchState Read(MatchState state, string text)
    {
        for (var index = 0; index < text.Length && !state.IsDead;)
            state = Read(state, text, ref index);

        return state;
    }

    /// <summary>Whether one of the patterns may still match a path that goes on from here.</summary>
    public bool IsAlive(MatchState state, PatternSet patterns)
    {
        foreach (var place in state.Places)
        {
            if (patterns.Contains(_patternOfStep[place]))
                return true;
        }

        return false;
    }

    private static Alphabet? AlphabetOf(List<PatternElement> steps)
    {
        var sets = new HashSet<CharacterSet>();
        foreach (var step in steps)
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

    private MatchState Advance(MatchState state, int codePoint)
    {
        lock (_gate)
        {
            var isWord = NamedCharacters.Word.Contains(codePoint);
            var places = state.HasAssertions ? Decide(state, isWord ? Surroundings.BeforeWord : Surroundings.None) : state.Places;
            var behind = isWord ? Surroundings.AfterWord : Surroundings.None;
            foreach (var place in places)
            {
                var step = _steps[place];
                if (step.Set is not null && step.Set.Contains(codePoint))
                    _closure.Add(step.Kind is ElementKind.Many ? place : place + 1, behind);
            }

            var created = CreateState(behind);
            if (_alphabet is null || state.Next is null)
                return created;

            var kept = Keep(created);
            if (kept.Next is not null)
                Volatile.Write(ref state.Next[_alphabet.Of(codePoint)], kept);

            return kept;
        }
    }

    private MatchState Keep(MatchState state)
    {
        if (_states.TryGetValue(state, out var known))
            return known;

        if (_alphabet is null || _states.Count == MostStates)
            return state;

        state.Next = new MatchState?[_alphabet.Count];
        _states.Add(state, state);
        return state;
    }

    private MatchState CreateState(Surroundings surroundings)
    {
        var places = _closure.Take();
        var hasAssertions = false;
        foreach (var place in places)
            hasAssertions |= _steps[place].IsAssertion;

        var atEnd = hasAssertions ? Decide(places, surroundings | Surroundings.End) : places;
        return new MatchState
        {
            Places = places,
            HasAssertions = hasAssertions,
            IsAfterWord = hasAssertions && (surroundings & Surroundings.AfterWord) != 0,
            Accepted = AcceptedAt(atEnd),
        };
    }

    private int[] Decide(MatchState state, Surroundings next) =>
        Decide(state.Places, state.IsAfterWord ? next | Surroundings.AfterWord : next);

    private int[] Decide(int[] places, Surroundings surroundings)
    {
        foreach (var place in places)
            _closure.Add(place, surroundings | Surroundings.NextIsKnown);

        return _closure.Take();
    }

    private PatternSet AcceptedAt(int[] places)
    {
        var accepted = default(PatternSet);
        foreach (var place in places)
        {
            if (_steps[place].Kind is ElementKind.Accept)
                accepted = accepted.With(_patternOfStep[place]);
        }

        return accepted;
    }
}
