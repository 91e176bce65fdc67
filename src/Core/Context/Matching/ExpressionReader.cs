using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// Reads the part of Go's regular expressions that an ignore pattern can become. The only group is the one that stands for
/// <c>**</c>; alternatives therefore stand at the top alone. The rest is read as <c>regexp/syntax</c> documents it.
/// </summary>
internal sealed class ExpressionReader
{
    /// <summary>What <c>**</c> becomes inside a pattern.</summary>
    public const string OptionalFolders = "(.*/)?";

    private readonly string _text;
    private readonly SetReader _sets;
    private readonly List<PatternElement> _steps = [];
    private int _at;
    private int _alternative;
    private Unit _last = Unit.None;
    private PatternOutcome _outcome = PatternOutcome.Compiled;

    private ExpressionReader(string text)
    {
        _text = text;
        _sets = new SetReader(text);
    }

    // What a repetition would repeat.
    private enum Unit
    {
        None,
        Step,
        Repetition,
        Beyond,
    }

    /// <summary>Reads an expression, whose match may lie anywhere in the path unless it says otherwise.</summary>
    public static CompiledPattern Read(string expression)
    {
        var reader = new ExpressionReader(expression);
        while (reader._at < expression.Length && reader._outcome is PatternOutcome.Compiled)
            reader.ReadStep();

        reader.EndAlternative();
        return reader._outcome is PatternOutcome.Compiled ? new CompiledPattern(reader._steps) : new CompiledPattern(reader._outcome);
    }

    private void ReadStep()
    {
        switch (_text[_at])
        {
            case '^':
                Add(ElementKind.PathStart, 1);
                break;
            case '$':
                Add(ElementKind.PathEnd, 1);
                break;
            case '|':
                EndAlternative();
                _steps.Add(new PatternElement(ElementKind.Or));
                _alternative = _steps.Count;
                _last = Unit.None;
                _at++;
                break;
            case '(':
                _steps.Add(new PatternElement(ElementKind.OptionalPair));
                _steps.Add(PatternElement.Many(CharacterSet.AllButNewline));
                _steps.Add(PatternElement.One(CharacterSet.Slash));
                _last = Unit.Repetition;
                _at += OptionalFolders.Length;
                break;
            case '{' when Repetition.TryRead(_text, ref _at, out var repetition):
                Repeat(repetition);
                break;
            case '*':
                _at++;
                Repeat(Repetition.Any);
                break;
            case '\\':
                ReadEscape();
                break;
            default:
                AddSet(ReadSet());
                break;
        }
    }

    private CharacterSet? ReadSet()
    {
        if (_text[_at] == '[')
            return _sets.ReadBrackets(ref _at);

        if (_text[_at] != '.')
            return CharacterSet.Single(CodePoint.Read(_text, ref _at));

        _at++;
        return CharacterSet.AllButNewline;
    }

    private void ReadEscape()
    {
        switch (_text[_at + 1])
        {
            case 'A':
                Add(ElementKind.PathStart, 2);
                break;
            case 'z':
                Add(ElementKind.PathEnd, 2);
                break;
            case 'b':
                Add(ElementKind.WordEdge, 2);
                break;
            case 'B':
                Add(ElementKind.NoWordEdge, 2);
                break;
            case 'Q':
                ReadQuotation();
                break;
            default:
                AddSet(_sets.ReadEscape(ref _at));
                break;
        }
    }

    private void ReadQuotation()
    {
        var start = _at + 2;
        var end = _text.IndexOf("\\E", start, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + 2;
        var stop = end < 0 ? _text.Length : end;

        // Behind an empty quotation even a repetition may be repeated, which nobody has been seen to write.
        if (start == stop && _last is Unit.Repetition)
            _last = Unit.Beyond;

        while (start < stop)
            AddSet(CharacterSet.Single(CodePoint.Read(_text, ref start)));
    }

    private void Add(ElementKind kind, int length)
    {
        _steps.Add(new PatternElement(kind));
        _last = Unit.Step;
        _at += length;
    }

    private void AddSet(CharacterSet? set)
    {
        if (set is null)
        {
            _outcome = _sets.Outcome;
            return;
        }

        _steps.Add(PatternElement.One(set));
        _last = Unit.Step;
    }

    private void Repeat(Repetition repetition)
    {
        if (_last is Unit.Beyond)
        {
            _outcome = PatternOutcome.NotKnown;
            return;
        }

        if (_last is not Unit.Step || !repetition.IsValid)
        {
            _outcome = PatternOutcome.Refused;
            return;
        }

        var step = _steps[_steps.Count - 1];
        _steps.RemoveAt(_steps.Count - 1);
        _last = Unit.Repetition;
        repetition.Repeat(step, _steps);
        if (_steps.Count > PatternList.MostSteps)
            _outcome = PatternOutcome.NotKnown;
    }

    // A match may start and end anywhere, unless the alternative begins and ends with the assertions that forbid it.
    private void EndAlternative()
    {
        if (_steps.Count > _alternative && _steps[_steps.Count - 1].Kind is ElementKind.PathEnd)
            _steps.RemoveAt(_steps.Count - 1);
        else
            _steps.Add(PatternElement.Many(CharacterSet.All));

        if (_steps[_alternative].Kind is ElementKind.PathStart)
            _steps.RemoveAt(_alternative);
        else
            _steps.Insert(_alternative, PatternElement.Many(CharacterSet.All));
    }
}
