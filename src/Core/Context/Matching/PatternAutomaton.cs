using System;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// All patterns of a list, matched at once while a path is read from left to right; at each slash the folder is judged. What is
/// worked out for a state and a letter is kept in a table of bounded size, so that reading costs a look-up a character; beyond the
/// bound it is worked out each time, which costs the number of steps in the list. Nothing is ever tried twice, so no pattern makes
/// it worse than that.
/// </summary>
internal sealed class PatternAutomaton
{
    private readonly PatternSteps _steps;
    private readonly Func<Standing, PatternSet, Standing> _judge;
    private readonly object _gate = new();
    private readonly StepClosure _closure;
    private readonly StateTable? _table;

    /// <param name="steps">The patterns.</param>
    /// <param name="judge">How a path stands, from how its folder does and the patterns that match it.</param>
    public PatternAutomaton(PatternSteps steps, Func<Standing, PatternSet, Standing> judge)
    {
        _steps = steps;
        _judge = judge;
        _closure = new StepClosure(steps.All);
        _table = steps.Alphabet is { } alphabet ? new StateTable(alphabet) : null;
        foreach (var start in steps.Starts)
            _closure.Add(start, Surroundings.Start);

        Start = Keep(CreateState(_closure.Take(), Surroundings.Start, default));
    }

    /// <summary>The state before the first character.</summary>
    public MatchState Start { get; }

    /// <summary>How a path stands.</summary>
    public IgnoreAnswer Answer(string path)
    {
        var end = _table?.Finish(path) ?? StateTable.NotKnown;
        return end == StateTable.NotKnown ? Read(Start, path).Here.Answer : StateTable.AnswerOf(end);
    }

    /// <summary>The state after a path.</summary>
    public MatchState Finish(string path)
    {
        var end = _table?.Finish(path) ?? StateTable.NotKnown;
        return _table?.FindState(end) ?? Read(Start, path);
    }

    /// <summary>Reads some characters.</summary>
    public MatchState Read(MatchState state, string text)
    {
        for (var index = 0; index < text.Length && !state.IsSettled;)
            state = Read(state, text, ref index);

        return state;
    }

    /// <summary>Reads the character at an index and moves the index behind it.</summary>
    public MatchState Read(MatchState state, string text, ref int index)
    {
        var codePoint = CodePoint.Read(text, ref index);
        return state.IsSettled ? state : _table?.FindNext(state, codePoint) ?? Advance(state, codePoint);
    }

    /// <summary>Whether one of the patterns may still match a path that goes on from here, and has not matched a folder of it yet.</summary>
    public bool IsAlive(MatchState state, PatternSet patterns)
    {
        foreach (var place in state.Places)
        {
            if (patterns.Contains(_steps.PatternOf[place]))
                return true;
        }

        return false;
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
                var step = _steps.All[place];
                if (step.Set is not null && step.Set.Contains(codePoint))
                    _closure.Add(step.Kind is ElementKind.Many ? place : place + 1, behind);
            }

            var reached = _closure.Take();
            var isFolder = codePoint == '/';
            var folder = isFolder ? state.Here : state.Folder;
            var next = Keep(CreateState(isFolder ? Undecided(reached, folder) : reached, behind, folder));
            _table?.Note(state, codePoint, next);
            return next;
        }
    }

    private MatchState Keep(MatchState state) => _table?.Keep(state) ?? state;

    // A pattern that has matched a folder has nothing more to say below it, and after a failure none has.
    private int[] Undecided(int[] places, Standing folder)
    {
        if (folder.Answer is IgnoreAnswer.Fails)
            return [];

        if (folder.Matched.IsEmpty)
            return places;

        return Array.FindAll(places, place => !folder.Matched.Contains(_steps.PatternOf[place]));
    }

    private MatchState CreateState(int[] places, Surroundings surroundings, Standing folder)
    {
        var hasAssertions = false;
        foreach (var place in places)
            hasAssertions |= _steps.All[place].IsAssertion;

        var accepted = AcceptedAt(hasAssertions ? Decide(places, surroundings | Surroundings.End) : places);
        return new MatchState
        {
            Places = places,
            HasAssertions = hasAssertions,
            IsAfterWord = hasAssertions && (surroundings & Surroundings.AfterWord) != 0,
            Accepted = accepted,
            Folder = folder,
            Here = _judge(folder, accepted),
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
        var accepted = default(PatternSetBuilder);
        foreach (var place in places)
        {
            if (_steps.All[place].Kind is ElementKind.Accept)
                accepted.Add(_steps.PatternOf[place]);
        }

        return accepted.ToSet();
    }
}
