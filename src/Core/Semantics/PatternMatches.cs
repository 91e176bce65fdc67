using System.Collections;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Where a pattern matches in a text. A table says for each step and each place whether the rest of the pattern matches from there; it is
/// filled once from the end, so that walking along a match never has to go back, whatever the pattern.
/// </summary>
internal sealed class PatternMatches
{
    private readonly ShellPattern _pattern;
    private readonly string _text;
    private readonly PatternReach _reach;
    private readonly BitArray _matches;

    public PatternMatches(ShellPattern pattern, string text, PatternReach reach)
    {
        _pattern = pattern;
        _text = text;
        _reach = reach;
        _matches = new BitArray((pattern.Length + 1) * (text.Length + 1));
        for (var at = 0; at <= text.Length; at++)
            _matches[Cell(pattern.Length, at)] = true;

        for (var step = pattern.Length - 1; step >= 0; step--)
        {
            for (var at = text.Length; at >= 0; at--)
                _matches[Cell(step, at)] = Matches(pattern[step], step, at);
        }
    }

    /// <summary>The first place at or behind a place where a match starts, or -1.</summary>
    public int NextStart(int from)
    {
        for (var at = from; at <= _text.Length; at += ShellPattern.WidthAt(_text, at))
        {
            if (_matches[Cell(0, at)])
                return at;
        }

        return -1;
    }

    /// <summary>Where the match that starts at a place ends, or -1 when none starts there.</summary>
    public int EndFrom(int start)
    {
        if (!_matches[Cell(0, start)])
            return -1;

        var at = start;
        for (var step = 0; step < _pattern.Length; step++)
        {
            if (_pattern[step].Kind == PatternStepKind.AnyText)
            {
                while (TakesMore(step, at))
                    at += ShellPattern.WidthAt(_text, at);
            }
            else
            {
                at += LengthOf(_pattern[step], at);
            }
        }

        return at;
    }

    private bool TakesMore(int step, int at) => _reach == PatternReach.Longest
        ? CanTakeMore(step, at)
        : !_matches[Cell(step + 1, at)];

    private bool CanTakeMore(int step, int at) => IsAnyCharacter(at) && _matches[Cell(step, at + ShellPattern.WidthAt(_text, at))];

    private bool Matches(PatternStep step, int index, int at) => step.Kind switch
    {
        PatternStepKind.AnyText => _matches[Cell(index + 1, at)] || CanTakeMore(index, at),
        PatternStepKind.AnyCharacter => IsAnyCharacter(at) && _matches[Cell(index + 1, at + ShellPattern.WidthAt(_text, at))],
        _ => at < _text.Length && _text[at] == step.Character && _matches[Cell(index + 1, at + 1)],
    };

    private int LengthOf(PatternStep step, int at) => step.Kind == PatternStepKind.AnyCharacter ? ShellPattern.WidthAt(_text, at) : 1;

    // Neither wildcard reaches over a line end.
    private bool IsAnyCharacter(int at) => at < _text.Length && _text[at] != '\n';

    private int Cell(int step, int at) => (step * (_text.Length + 1)) + at;
}
