namespace GoContainerGuard.Shell;

/// <summary>This part reads what encloses commands. Reference: POSIX shell, 2.9.4 and 2.9.5.</summary>
internal sealed partial class ShellGrammar
{
    private void ParseCommand()
    {
        _cursor.SkipBlanks();
        if (!_cursor.TryEnter())
            return;

        var outer = _here;
        if (_cursor.Current == '(')
            ParseSubshell();
        else
            ParseReserved(ReservedWords.At(_cursor));

        _here = outer;
        _cursor.Leave();
    }

    private void ParseReserved(ReservedWord word)
    {
        switch (word)
        {
            case ReservedWord.OpenBrace:
                ParseGroup();
                break;
            case ReservedWord.If:
                ParseIf();
                break;
            case ReservedWord.For or ReservedWord.Select:
                ParseFor(word);
                break;
            case ReservedWord.While or ReservedWord.Until:
                ParseWhile(word);
                break;
            case ReservedWord.Case:
                ParseCase();
                break;
            case ReservedWord.Function:
                ParseNamedFunction();
                break;
            case ReservedWord.None or ReservedWord.In:
                ParseSimple();
                break;
            default:
                _cursor.Fail();
                break;
        }
    }

    private void ParseSubshell()
    {
        // In bash two parentheses are arithmetic, elsewhere a subshell in a subshell.
        if (_cursor.Peek(1) == '(')
        {
            _cursor.Fail();
            return;
        }

        _cursor.At++;
        var begin = Begin();
        var scope = Enter(ShellScopeKind.Subshell);
        ParseList();
        if (!_cursor.TryTake(")"))
            _cursor.Fail();

        LeaveProcess(begin);
        ParseRedirections(scope);
    }

    internal void ParseSubstitution()
    {
        if (!_cursor.TryEnter())
            return;

        // Of several substitutions in a row of assignments, only the last one's status is seen.
        _ledger.Forgive(_wordsMark);
        var outer = (_here, _wordsMark, _words.IsWithinBraces);
        var begin = Begin();
        Enter(ShellScopeKind.Substitution);
        if (outer.IsWithinBraces)
            _here = _here with { Certainty = Certainty.Sometimes };

        ParseList();
        LeaveProcess(begin);
        (_here, _wordsMark, _) = outer;
        _cursor.Leave();
    }

    private void LeaveProcess(Beginning begin)
    {
        _ledger.LeaveProcess(begin.Mark);
        _state = begin.State;
    }

    private void ParseGroup()
    {
        TryTakeReserved(ReservedWord.OpenBrace);
        var scope = Enter(ShellScopeKind.Group);
        ParseList();
        Expect(ReservedWord.CloseBrace);
        ParseRedirections(scope);
    }

    private void ParseIf()
    {
        TryTakeReserved(ReservedWord.If);
        var begin = (Command: _drafts.Count, _ledger.Asked);
        var scope = Enter(ShellScopeKind.Choice);
        var inside = _here;
        var condition = ParseCondition();
        Expect(ReservedWord.Then);
        ParseBranch(ShellScope.Decided(ShellScopeKind.Branch, scope, condition, ShellFact.Yes), inside);
        while (TryTakeReserved(ReservedWord.Elif))
        {
            _here = inside with { Certainty = Certainty.Sometimes };
            condition = ParseCondition();
            Expect(ReservedWord.Then);
            ParseBranch(ShellScope.Decided(ShellScopeKind.Branch, scope, condition, ShellFact.Yes), inside);
        }

        if (TryTakeReserved(ReservedWord.Else))
            ParseBranch(ShellScope.Decided(ShellScopeKind.Branch, scope, condition, ShellFact.No), inside);

        Expect(ReservedWord.Fi);
        if (!_cursor.HasFailed)
            _ledger.Answer(begin.Asked, RefusalSince(begin.Command));

        ParseRedirections(scope);
    }

    private ShellCommand? ParseCondition()
    {
        var around = _here;
        var begin = Begin();
        var scope = Enter(ShellScopeKind.Condition);
        ParseList();
        _ledger.Ask(begin.Mark);
        _here = around;
        return _cursor.HasFailed ? null : _drafts.LastOf(scope, begin.Command);
    }

    private void ParseBranch(ShellScope branch, Place around)
    {
        var state = _state;
        _here = around with { Scope = _drafts.Open(branch), Certainty = Certainty.Sometimes };
        ParseList();
        _here = around;
        _state = _state.OrElse(state);
    }

    private void ParseWhile(ReservedWord word)
    {
        TryTakeReserved(word);
        var asked = _ledger.Asked;
        var scope = Enter(ShellScopeKind.Loop);
        var inside = _here;
        var condition = ParseCondition();
        _ledger.Answer(asked, ShellFact.No);
        Expect(ReservedWord.Do);
        var answer = word is ReservedWord.While ? ShellFact.Yes : ShellFact.No;
        ParseBody(ShellScope.Decided(ShellScopeKind.Body, scope, condition, answer), inside with { Certainty = Certainty.Sometimes });
        ParseRedirections(scope);
    }

    private void ParseBody(ShellScope body, Place around)
    {
        var begin = Begin();
        _here = around with { Scope = _drafts.Open(body) };
        ParseList();
        Expect(ReservedWord.Done);
        if (!_cursor.HasFailed)
            _ledger.Pass(begin.Mark, _state.StopsOnError, ShellFact.Unknown);

        _state = _state.OrElse(begin.State);
    }

    private void ParseFor(ReservedWord word)
    {
        TryTakeReserved(word);
        var scope = Enter(ShellScopeKind.Loop);
        _cursor.SkipBlanks();
        var variable = ScanApart().In(_cursor);
        if (variable.Text.Length == 0 || ShellAssignment.NameLength(variable.Text) != variable.Text.Length)
        {
            _cursor.Fail();
            return;
        }

        _cursor.SkipLines();
        var values = TryTakeReserved(ReservedWord.In) ? ParseValues() : null;
        _cursor.SkipBlanks();
        _cursor.TryTake(";");
        Expect(ReservedWord.Do);
        var loop = new ShellLoop(variable.Text.ToString(), variable.Span, values);
        _drafts.Add(loop);
        var runs = word is ReservedWord.For && values is not null && HasLiteral(values);
        ParseBody(ShellScope.BodyOf(scope, loop), _here with { Certainty = runs ? _here.Certainty : Certainty.Sometimes });
        ParseRedirections(scope);
    }

    private ShellWord[] ParseValues()
    {
        var outer = _arguments.Count;
        for (_cursor.SkipBlanks(); !_cursor.IsAtEnd && !ShellCharacters.EndsWord(_cursor.Current); _cursor.SkipBlanks())
            _arguments.Add(ScanApart().In(_cursor));

        return Take(_arguments, outer);
    }

    private static bool HasLiteral(ShellWord[] values)
    {
        foreach (var value in values)
        {
            if (value.Value is not null)
                return true;
        }

        return false;
    }

    private void ParseCase()
    {
        TryTakeReserved(ReservedWord.Case);
        var scope = Enter(ShellScopeKind.Choice);
        var inside = _here;
        SkipWord();
        Expect(ReservedWord.In);
        _cursor.SkipLines();
        while (!_cursor.IsAtEnd && ReservedWords.At(_cursor) is not ReservedWord.Esac)
        {
            SkipPatterns();
            ParseBranch(new ShellScope(ShellScopeKind.Branch, scope), inside);
            if (!TryTakeBranchEnd())
                break;

            _cursor.SkipLines();
        }

        Expect(ReservedWord.Esac);
        ParseRedirections(scope);
    }

    private bool TryTakeBranchEnd() => _cursor.TryTake(";;&") || _cursor.TryTake(";;") || _cursor.TryTake(";&");

    private void SkipPatterns()
    {
        _cursor.TryTake("(");
        do
            SkipWord();
        while (_cursor.TryTake("|"));

        if (!_cursor.TryTake(")"))
            _cursor.Fail();
    }

    private void SkipWord()
    {
        _cursor.SkipBlanks();
        if (ScanApart().IsEmpty)
            _cursor.Fail();

        _cursor.SkipBlanks();
    }

    /// <summary>Moves over a word that is no part of a command, so that nobody hears of a failure in it.</summary>
    private ScannedWord ScanApart()
    {
        var outer = _wordsMark;
        _wordsMark = _ledger.Mark();
        var word = _words.Scan();
        _ledger.Forgive(_wordsMark);
        _wordsMark = outer;
        return word;
    }

    private void ParseNamedFunction()
    {
        TryTakeReserved(ReservedWord.Function);
        _cursor.SkipBlanks();
        var name = ScanApart();
        _cursor.SkipBlanks();
        if (name.IsEmpty || (_cursor.Current == '(' && !TryTakeParentheses()))
            _cursor.Fail();
        else
            ParseFunctionBody(_cursor.Slice(name.Start, name.End).ToString());
    }

    private bool TryTakeParentheses()
    {
        _cursor.At++;
        _cursor.SkipBlanks();
        return _cursor.TryTake(")");
    }

    private void ParseFunctionBody(string name)
    {
        _cursor.SkipLines();
        var begin = Begin();
        var outer = _here;
        Enter(ShellScopeKind.Function);
        _here = _here with { Certainty = Certainty.Sometimes };
        if (_cursor.Current == '(' || ReservedWords.At(_cursor) is not (ReservedWord.None or ReservedWord.In))
            ParseCommand();
        else
            _cursor.Fail();

        _here = outer;
        _ledger.Doubt(begin.Mark);
        _state = _state.OrElse(begin.State);
        _drafts.AddFunction(name);
    }

    private ShellScope Enter(ShellScopeKind kind)
    {
        var scope = _drafts.Open(kind, _here.Scope);
        _here = _here with { Scope = scope };
        return scope;
    }
}
