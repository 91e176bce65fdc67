using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Reads one word from left to right and writes its expansion. What a modifier is applied to is read first and stays at the end of the
/// text when it is wanted, so that nothing is copied from level to level. A fault ends the reading; an unknown value does not, since a
/// fault may follow it.
/// </summary>
internal sealed partial class ExpansionReader
{
    private const int NoStop = -1;

    private readonly MappedText _word;
    private readonly char _escape;
    private readonly Func<string, VariableValue> _lookUp;
    private readonly ExpansionModes _modes;
    private readonly WordSplitter? _splitter;
    private readonly StringBuilder _text;
    private readonly List<VariableUse> _uses = new(1);
    private Knowledge _knowledge;
    private ExpansionFault? _fault;
    private string? _wholeValue;
    private bool _keepsEscapes;
    private int _at;
    private int _depth;
    private int _growthLeft;
    private int _patternStepsLeft;

    public ExpansionReader(MappedText word, char escape, Func<string, VariableValue> lookUp, ExpansionModes modes, WordSplitter? splitter)
    {
        _word = word;
        _escape = escape;
        _lookUp = lookUp;
        _modes = modes;
        _splitter = splitter;
        _text = new StringBuilder(word.Length);
        _growthLeft = ExpansionBounds.For(ExpansionBounds.Growth, word.Length);
        _patternStepsLeft = ExpansionBounds.For(ExpansionBounds.PatternSteps, word.Length);
    }

    public Expansion Expand()
    {
        _at = _word.Length > 0 && _word[0] == WordExpander.ByteOrderMark ? 1 : 0;
        Read(NoStop);
        if (_fault is not null)
            return new Expansion(null, _fault.IsDefault, null, UnknownReason.Fault) { Fault = _fault, Variables = _uses };

        return _knowledge.IsKnown
            ? new Expansion(_wholeValue ?? _text.ToString(), _knowledge.IsDefault, null, UnknownReason.None) { Variables = _uses }
            : new Expansion(null, false, _knowledge.UnknownVariable, _knowledge.Reason) { Variables = _uses };
    }

    private bool IsAtEnd => _at >= _word.Length;

    private bool Has(ExpansionModes mode) => (_modes & mode) != 0;

    // Reads behind the stop character. When it is missing, the caller knows best what to call that.
    private void Read(int stop)
    {
        while (!IsAtEnd)
        {
            var character = _word[_at];
            if (character == stop)
            {
                _at++;
                return;
            }

            ReadOne(character, stop);
            if (_fault is not null)
                return;
        }

        if (stop != NoStop)
            Fail(ExpansionFaultKind.OpenBrace, $"unexpected end of statement while looking for matching {(char)stop}", _word.Length, 0);
    }

    private void ReadOne(char character, int stop)
    {
        var start = _text.Length;
        var maySplit = false;
        if (character is '\'' or '"' && !Has(ExpansionModes.PlainQuotes))
        {
            ReadQuoted(character);
        }
        else if (character == _escape)
        {
            ReadEscaped();
        }
        else if (character == '<')
        {
            ReadPossibleHeredoc();
        }
        else
        {
            maySplit = true;
            if (character == '$')
                ReadVariable();
            else
                ReadPlain(stop);
        }

        if (_splitter is null || _depth > 0)
            return;

        var written = _text.ToString(start, _text.Length - start);
        if (maySplit)
            _splitter.AddSplitting(written);
        else
            _splitter.AddProtected(written);
    }

    private void ReadPlain(int stop)
    {
        var start = _at;
        do
            _at++;
        while (!IsAtEnd && _word[_at] != stop && _word[_at] != _escape && _word[_at] is not ('$' or '\'' or '"' or '<'));
        _text.Append(_word.Buffer, _word.Start + start, _at - start);
    }

    // White space behind "<<" belongs to the same word: a heredoc may be written so.
    private void ReadPossibleHeredoc()
    {
        var start = _at++;
        if (!IsAtEnd && _word[_at] == '<')
        {
            _at++;
            while (!IsAtEnd && _word[_at] is ' ' or '\t' or '\r')
                _at++;
        }

        _text.Append(_word.Buffer, _word.Start + start, _at - start);
    }

    // An escape character at the very end disappears.
    private void ReadEscaped()
    {
        _at++;
        if (_keepsEscapes)
            _text.Append(_escape);

        if (!IsAtEnd)
            _text.Append(_word[_at++]);
    }

    private void ReadQuoted(char quote)
    {
        var start = _at++;
        if (Has(ExpansionModes.KeepQuotes))
            _text.Append(quote);

        if (quote == '\'')
            ReadUpToQuote();
        else
            ReadDoubleQuoted();

        if (_fault is not null)
            return;

        if (IsAtEnd)
        {
            var name = quote == '\'' ? "single" : "double";
            Fail(ExpansionFaultKind.OpenQuote, $"unexpected end of statement while looking for matching {name}-quote", start, 1);
            return;
        }

        _at++;
        if (Has(ExpansionModes.KeepQuotes))
            _text.Append(quote);
    }

    private void ReadUpToQuote()
    {
        var start = _at;
        while (!IsAtEnd && _word[_at] != '\'')
            _at++;

        _text.Append(_word.Buffer, _word.Start + start, _at - start);
    }

    private void ReadDoubleQuoted()
    {
        while (!IsAtEnd && _word[_at] != '"' && _fault is null)
        {
            if (_word[_at] == '$')
                ReadVariable();
            else if (_word[_at] == _escape)
                ReadEscapedInQuotes();
            else
                _text.Append(_word[_at++]);
        }
    }

    // In double quotes the escape counts before a quote, a dollar sign and itself only, and is a character of its own elsewhere.
    private void ReadEscapedInQuotes()
    {
        _at++;
        if (_keepsEscapes)
            _text.Append(_escape);

        if (IsAtEnd)
            return;

        var counts = _word[_at] is '"' or '$' || _word[_at] == _escape;
        _text.Append(counts ? _word[_at++] : _escape);
    }

    private void ReadVariable()
    {
        var start = _at++;
        if (!IsAtEnd && _word[_at] == '{')
        {
            _at++;
            ReadBraced(start);
            return;
        }

        var name = ReadName();
        if (name.Length == 0)
        {
            _text.Append('$');
            return;
        }

        var value = LookUp(name, start);
        if (StaysAsWritten(value))
            _text.Append('$').Append(name);
        else
            AppendVariable(name, value);
    }

    // A run of digits, or one special character, or letters of any script with digits and underscores.
    private string ReadName()
    {
        var start = _at;
        if (!IsAtEnd && IsDigit(_at))
        {
            while (!IsAtEnd && IsDigit(_at))
                _at += Width(_at);
        }
        else if (!IsAtEnd && _word[_at] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            _at++;
        }
        else
        {
            while (!IsAtEnd && (_word[_at] == '_' || char.IsLetterOrDigit(_word.Buffer, _word.Start + _at)))
                _at += Width(_at);
        }

        return _word.Substring(start, _at - start);
    }

    private bool IsDigit(int at) => char.IsDigit(_word.Buffer, _word.Start + at);

    private int Width(int at) => at + 1 < _word.Length && char.IsSurrogatePair(_word[at], _word[at + 1]) ? 2 : 1;

    private VariableValue LookUp(string name, int start)
    {
        var value = _lookUp(name);
        _uses.Add(new VariableUse(name, value, _word.SourceSpan(start, _at - start), true));
        return value;
    }

    private bool StaysAsWritten(VariableValue value) => Has(ExpansionModes.KeepUnset) && value is { IsKnown: true, IsSet: false };

    private void AppendVariable(string name, VariableValue value)
    {
        _knowledge = _knowledge.With(name, value);
        if (value.Text is { } text)
            AppendText(text);
    }

    private void AppendText(string text)
    {
        if (_depth == 0 && _text.Length == 0 && IsAtEnd && _splitter is null)
            _wholeValue = text;
        else if (Affords(text.Length))
            _text.Append(text);
    }

    private bool Affords(int growth)
    {
        _growthLeft -= Math.Min(growth, _growthLeft + 1);
        if (_growthLeft < 0)
            DoNotKnow();

        return _growthLeft >= 0;
    }

    private void DoNotKnow() => _knowledge = _knowledge.With(new Knowledge(false, null, UnknownReason.Form));

    private void Fail(ExpansionFaultKind kind, string message, int start, int length) =>
        _fault = new ExpansionFault(kind, message, _word.SourceSpan(start, length), false);
}
