using System.Collections.Generic;
using System.Threading;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// The states that are known, and where each letter leads from each of them: one row of numbers a state, one after the other, so that
/// reading a path touches little memory. A cell holds where the row of the next state begins; or, below zero, the end: the state that
/// no further letter changes; or 0 when it is not known. The last cell of a row holds the end for a path which stops there.
/// Written by one thread at a time; anybody may read meanwhile, and at worst finds less than there is.
/// </summary>
internal sealed class StateTable
{
    /// <summary>The most states that are kept; ordinary lists need some hundreds.</summary>
    public const int MostStates = 4096;

    /// <summary>The most steps that the kept states have in all: 16 MiB.</summary>
    public const int MostPlaces = 4 * 1024 * 1024;

    /// <summary>The end of a path that the table does not lead to.</summary>
    public const int NotKnown = -1;

    private const int AnswerBits = 2;
    private const int FirstRow = 1;
    private const int RowsAtFirst = 8;

    private readonly Dictionary<MatchState, MatchState> _known = new(new MatchState.Comparer());
    private readonly Alphabet _alphabet;
    private readonly byte[] _letters;
    private readonly int _end;
    private MatchState?[] _states = new MatchState?[RowsAtFirst];
    private int[] _cells;
    private int _used = FirstRow;
    private int _places;

    public StateTable(Alphabet alphabet)
    {
        _alphabet = alphabet;
        _letters = alphabet.AsciiLetters;
        _end = alphabet.Count;
        _cells = new int[FirstRow + (RowsAtFirst * (alphabet.Count + 1))];
    }

    /// <summary>The end for a path, read from the first state that was kept; or <see cref="NotKnown"/>.</summary>
    public int Finish(string path)
    {
        var cells = Volatile.Read(ref _cells);
        var letters = _letters;
        var row = FirstRow;
        for (var index = 0; index < path.Length; index++)
        {
            var character = path[index];
            row = cells[row + (character < letters.Length ? letters[character] : LetterAt(path, ref index))];
            if (row <= 0)
                return ~row;
        }

        return ~cells[row + _end];
    }

    /// <summary>What the state at an end answers.</summary>
    public static IgnoreAnswer AnswerOf(int end) => (IgnoreAnswer)(end & ((1 << AnswerBits) - 1));

    /// <summary>The state at an end; <c>null</c> when it is not known.</summary>
    public MatchState? FindState(int end)
    {
        var states = Volatile.Read(ref _states);
        var number = end >> AnswerBits;
        return number >= 0 && number < states.Length ? states[number] : null;
    }

    /// <summary>Where a character leads; <c>null</c> when it is not known.</summary>
    public MatchState? FindNext(MatchState state, int codePoint)
    {
        if (state.Row == 0)
            return null;

        var cells = Volatile.Read(ref _cells);
        var next = cells[state.Row + _alphabet.Of(codePoint)];
        return FindState(~(next > 0 ? cells[next + _end] : next));
    }

    /// <summary>The state that is known as this one; or this one, kept when there is room. For one thread at a time.</summary>
    public MatchState Keep(MatchState state)
    {
        if (_known.TryGetValue(state, out var known))
            return known;

        if (_known.Count == MostStates || _places + state.Places.Length > MostPlaces)
            return state;

        state.Number = _known.Count;
        _places += state.Places.Length;
        _known.Add(state, state);
        if (state.Number == _states.Length)
            Volatile.Write(ref _states, Doubled(_states));

        Volatile.Write(ref _states[state.Number], state);

        // Also the first state gets a row when it is settled: paths are read from there.
        if (!state.IsSettled || state.Number == 0)
            AddRow(state);

        return state;
    }

    /// <summary>Notes where a character leads, if both states are kept. For one thread at a time.</summary>
    public void Note(MatchState state, int codePoint, MatchState next)
    {
        if (state.Row > 0 && next.Number != MatchState.NotKept)
            Volatile.Write(ref _cells[state.Row + _alphabet.Of(codePoint)], next.Row > 0 ? next.Row : EndOf(next));
    }

    private static int EndOf(MatchState state) => ~((state.Number << AnswerBits) | (int)state.Here.Answer);

    private static T[] Doubled<T>(T[] items)
    {
        var doubled = new T[items.Length * 2];
        items.CopyTo(doubled, 0);
        return doubled;
    }

    private void AddRow(MatchState state)
    {
        var next = _used + _end + 1;
        if (next > _cells.Length)
            Volatile.Write(ref _cells, Doubled(_cells));

        _cells[_used + _end] = EndOf(state);
        state.Row = _used;
        _used = next;
    }

    private int LetterAt(string path, ref int index)
    {
        var letter = _alphabet.Of(CodePoint.Read(path, ref index));
        index--;
        return letter;
    }
}
