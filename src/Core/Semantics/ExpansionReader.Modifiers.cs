namespace GoContainerGuard.Semantics;

internal sealed partial class ExpansionReader
{
    private const string MissingBrace = "syntax error: missing '}'";
    private const string MissingSlash = "syntax error: missing '/' in ${}";
    private const string NoCharacter = "\uFFFD";

    private void ReadBraced(int start)
    {
        if (_depth == ExpansionBounds.Nesting)
        {
            Fail(ExpansionFaultKind.TooDeep, $"variables are nested more than {ExpansionBounds.Nesting} levels deep", start, 2);
            return;
        }

        if (IsAtEnd)
        {
            Fail(ExpansionFaultKind.OpenBrace, MissingBrace, start, 2);
            return;
        }

        if (_word[_at] is '{' or '}' or ':')
        {
            Fail(ExpansionFaultKind.BadSubstitution, "syntax error: bad substitution", start, 3);
            return;
        }

        var name = ReadName();
        var form = new BracedForm(start, _at, name);
        if (IsAtEnd)
            FailModifier(form);
        else
            ReadModifier(form);
    }

    private void ReadModifier(BracedForm form)
    {
        var modifier = _word[_at];
        _at += Width(_at);
        if (modifier == '}')
        {
            ReadPlainForm(form);
        }
        else if (modifier == '/')
        {
            ReadReplacement(form);
        }
        else if (modifier is '+' or '-' or '?' or '#' or '%')
        {
            ReadModified(form, modifier);
        }
        else if (modifier == ':')
        {
            modifier = IsAtEnd ? '\0' : _word[_at];
            _at += IsAtEnd ? 0 : Width(_at);
            if (modifier is '#' or '%')
                FailModifier(form);
            else
                ReadModified(form with { CountsEmpty = true }, modifier);
        }
        else
        {
            FailModifier(form);
        }
    }

    private void ReadPlainForm(BracedForm form)
    {
        var value = LookUp(form.Name, form.Start);
        if (StaysAsWritten(value))
            _text.Append("${").Append(form.Name).Append('}');
        else
            AppendVariable(form.Name, value);
    }

    private void ReadModified(BracedForm form, char modifier)
    {
        var modifierEnd = _at;
        var operand = ReadOperand('}', modifier);
        if (Failed(form, MissingBrace))
            return;

        var value = LookUp(form.Name, form.Start);
        if (StaysAsWritten(value))
        {
            _text.Insert(operand.Start, "${" + form.Name + _word.Substring(form.NameEnd, modifierEnd - form.NameEnd)).Append('}');
            _knowledge = _knowledge.With(operand.Knowledge);
            return;
        }

        switch (modifier)
        {
            case '-' or '+':
                Choose(form, modifier, operand, value);
                break;
            case '?':
                Require(form, operand, value);
                break;
            case '#' or '%':
                Trim(form, modifier, modifierEnd, operand, value);
                break;
            default:
                Fail(ExpansionFaultKind.UnsupportedModifier, ModifierMessage(form, modifierEnd), form.NameEnd, modifierEnd - form.NameEnd);
                break;
        }
    }

    private void Choose(BracedForm form, char modifier, Operand operand, VariableValue value)
    {
        if (!value.IsKnown)
        {
            var isEmptyEitherWay = modifier == '+' && operand.Knowledge.IsKnown && _text.Length == operand.Start;
            _text.Length = operand.Start;
            if (isEmptyEitherWay)
                MarkUndeciding(operand.FirstUse, _uses.Count);
            else
                _knowledge = _knowledge.With(form.Name, value);

            return;
        }

        var takesOperand = Holds(form, value) == (modifier == '+');
        if (takesOperand)
            _knowledge = _knowledge.With(operand.Knowledge);
        else
            Drop(operand);

        if (takesOperand || modifier == '+')
            _knowledge = _knowledge.With(form.Name, value);
        else
            AppendVariable(form.Name, value);
    }

    private void Require(BracedForm form, Operand operand, VariableValue value)
    {
        if (!value.IsKnown || Holds(form, value))
        {
            Drop(operand);
            AppendVariable(form.Name, value);
            return;
        }

        var standard = value.IsSet ? "is not allowed to be empty" : "is not allowed to be unset";
        var said = TakeText(operand);
        var message = said.Length > 0 && operand.Knowledge.IsKnown ? said : standard;
        Fail(ExpansionFaultKind.Required, $"{form.Name}: {message}", form.Start, _at - form.Start);
        _fault = _fault! with { IsDefault = value.IsDefault };
    }

    private static bool Holds(BracedForm form, VariableValue value) => value.Text is { } text && !(form.CountsEmpty && text.Length == 0);

    private void Trim(BracedForm form, char side, int patternStart, Operand operand, VariableValue value)
    {
        var written = TakeText(operand);
        _knowledge = _knowledge.With(operand.Knowledge).With(form.Name, value);
        var isLongest = written.Length > 0 && written[0] == side;
        if (isLongest)
            written = written.Substring(1);

        if (side == '%')
            written = ShellPattern.Reverse(written);

        if (ReadPattern(written, operand, patternStart, _at - 1) is not { } pattern || !value.IsKnown)
            return;

        var text = value.Text ?? "";
        if (!AffordsSteps(pattern, text))
            return;

        var reach = isLongest ? PatternReach.Longest : PatternReach.Shortest;
        AppendText(side == '#' ? pattern.TrimStart(text, reach) : pattern.TrimReversedEnd(text, reach));
    }

    private void ReadReplacement(BracedForm form)
    {
        var replacesAll = !IsAtEnd && _word[_at] == '/';
        _at += replacesAll ? 1 : 0;
        var patternStart = _at;
        var patternOperand = ReadOperand('/', '/');
        if (Failed(form, MissingSlash))
            return;

        var patternEnd = _at - 1;
        var written = TakeText(patternOperand);
        var replacementOperand = ReadOperand('}', '/');
        if (Failed(form, MissingBrace))
            return;

        var replacement = TakeText(replacementOperand);
        var value = LookUp(form.Name, form.Start);
        _knowledge = _knowledge.With(patternOperand.Knowledge).With(replacementOperand.Knowledge);
        if (StaysAsWritten(value))
        {
            _text.Append("${").Append(form.Name).Append('/').Append(written).Append('/').Append(replacement).Append('}');
            return;
        }

        _knowledge = _knowledge.With(form.Name, value);
        if (ReadPattern(written, patternOperand, patternStart, patternEnd) is not { } pattern || !value.IsKnown)
            return;

        var text = value.Text ?? "";
        if (!replacementOperand.Knowledge.IsKnown || !AffordsSteps(pattern, text))
            return;

        var result = replacesAll ? pattern.ReplaceAll(text, replacement, _growthLeft) : pattern.ReplaceFirst(text, replacement);
        if (result is null)
            DoNotKnow();
        else
            AppendText(result);
    }

    private ShellPattern? ReadPattern(string written, Operand operand, int start, int end)
    {
        if (!operand.Knowledge.IsKnown)
            return null;

        var pattern = ShellPattern.Parse(written, out var problem);
        if (problem is null)
            return pattern;

        Fail(ExpansionFaultKind.InvalidPattern, $"invalid pattern ({written}) in substitution: {problem}", start, end - start);
        _fault = _fault! with { IsDefault = operand.Knowledge.IsDefault };
        return null;
    }

    private bool AffordsSteps(ShellPattern pattern, string text)
    {
        var steps = (pattern.Length + 1L) * (text.Length + 1L);
        if (steps > _patternStepsLeft)
        {
            DoNotKnow();
            return false;
        }

        _patternStepsLeft -= (int)steps;
        return true;
    }

    // What a modifier is applied to; patterns and replacements keep their escape characters for what reads them next.
    private Operand ReadOperand(char stop, char modifier)
    {
        var start = _text.Length;
        var firstUse = _uses.Count;
        var outerKnowledge = _knowledge;
        var outerKeepsEscapes = _keepsEscapes;
        _knowledge = default;
        _keepsEscapes = modifier is '#' or '%' or '/';
        _depth++;
        Read(stop);
        _depth--;
        _splitter?.DropUnfinished();
        var operand = new Operand(start, firstUse, _knowledge);
        _knowledge = outerKnowledge;
        _keepsEscapes = outerKeepsEscapes;
        return operand;
    }

    private string TakeText(Operand operand)
    {
        var text = _text.ToString(operand.Start, _text.Length - operand.Start);
        _text.Length = operand.Start;
        return text;
    }

    // The variable itself was looked up last, and decides.
    private void Drop(Operand operand)
    {
        _text.Length = operand.Start;
        MarkUndeciding(operand.FirstUse, _uses.Count - 1);
    }

    private void MarkUndeciding(int start, int end)
    {
        for (var index = start; index < end; index++)
            _uses[index] = _uses[index] with { Decides = false };
    }

    private bool Failed(BracedForm form, string missing)
    {
        if (_fault is null)
            return false;

        // Whatever the fault within is, BuildKit blames the missing end when nothing follows the fault.
        if (IsAtEnd && _fault.Kind != ExpansionFaultKind.TooDeep)
            Fail(ExpansionFaultKind.OpenBrace, missing, form.Start, form.NameEnd - form.Start);

        return true;
    }

    private void FailModifier(BracedForm form) =>
        Fail(ExpansionFaultKind.UnsupportedModifier, ModifierMessage(form, _at), form.NameEnd, _at - form.NameEnd);

    private string ModifierMessage(BracedForm form, int end)
    {
        var modifier = end > form.NameEnd ? _word.Substring(form.NameEnd, end - form.NameEnd) : NoCharacter;
        return $"unsupported modifier ({modifier}) in substitution";
    }

    /// <summary>A reference in braces up to its modifier.</summary>
    private readonly record struct BracedForm(int Start, int NameEnd, string Name)
    {
        /// <summary>Whether a colon says that empty is as good as unset.</summary>
        public bool CountsEmpty { get; init; }
    }

    /// <summary>The text behind a modifier: the end of what is written, from a place on.</summary>
    private readonly record struct Operand(int Start, int FirstUse, Knowledge Knowledge);
}
