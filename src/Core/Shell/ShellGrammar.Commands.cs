using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>This part reads simple commands and redirections. Reference: POSIX shell, 2.9.1 and 2.7.</summary>
internal sealed partial class ShellGrammar
{
    private static readonly (string Sign, RedirectionOperator Operator)[] Operators =
    [
        ("<<<", RedirectionOperator.HereString),
        ("<<-", RedirectionOperator.HeredocWithoutTabs),
        ("<<", RedirectionOperator.Heredoc),
        ("<>", RedirectionOperator.ReadWrite),
        ("<&", RedirectionOperator.DuplicateInput),
        ("<", RedirectionOperator.Read),
        (">>", RedirectionOperator.Append),
        (">|", RedirectionOperator.Overwrite),
        (">&", RedirectionOperator.DuplicateOutput),
        (">", RedirectionOperator.Write),
        ("&>>", RedirectionOperator.AppendBoth),
        ("&>", RedirectionOperator.WriteBoth),
    ];

    private void ParseSimple()
    {
        var outer = (_wordsMark, Assignments: _assignments?.Count ?? 0, Arguments: _arguments.Count, Redirections: _redirections?.Count ?? 0);
        var index = _drafts.Reserve(_here.Scope, _state.HasEnded ? Certainty.Sometimes : _here.Certainty, _here.Question);
        _wordsMark = _ledger.Mark();
        var start = _cursor.At;
        var end = start;
        while (!IsAtCommandEnd())
        {
            var isSecond = _arguments.Count == outer.Arguments + 1;
            if (_cursor.Current == '(')
            {
                if (isSecond && TryParseFunction(outer.Arguments))
                    end = -1;
                else
                    _cursor.Fail();

                break;
            }

            if (isSecond && _arguments[outer.Arguments].Text.Equals("[["))
                ParseBracketWord();
            else if (!TryParseRedirection(null, _cursor.At))
                ParseWord(outer.Arguments);

            end = _cursor.At;
            _cursor.SkipBlanks();
        }

        var assignments = Take(_assignments, outer.Assignments);
        var words = Take(_arguments, outer.Arguments);
        var redirections = Take(_redirections, outer.Redirections);
        var mark = _wordsMark;
        _wordsMark = outer._wordsMark;
        if (end == start)
            _cursor.Fail();

        if (!_cursor.HasFailed && end > start)
            Finish(index, new ShellCommand(_cursor.Slice(start, end), assignments, words, redirections), mark);
    }

    private bool IsAtCommandEnd()
    {
        if (_cursor.IsAtEnd)
            return true;

        return _cursor.Current is '\n' or ';' or '|' or ')' || (_cursor.Current == '&' && _cursor.Peek(1) != '>');
    }

    private void Finish(int index, ShellCommand command, LedgerMark mark)
    {
        // A command has its own status; that of an assignment is the status of its last substitution.
        if (command.Words.Count > 0)
            _ledger.Forgive(mark);

        if (!IsAmbiguous(command))
            _ledger.Enter(index);

        if (_state.IsBlind)
            return;

        _drafts.Fill(index, command);
        var certainty = _here.Question < 0 ? _here.Certainty : Certainty.Sometimes;
        switch (command.Name)
        {
            case "set":
                _state = _state.After(command, certainty);
                break;
            case "exit":
                NoteExit(index, command);
                _state = _state with { HasEnded = _state.HasEnded || certainty is Certainty.Always };
                break;
            case "exec" when command.Words.Count > 1:
                _state = _state with { HasEnded = _state.HasEnded || certainty is Certainty.Always };
                break;
            case "false" or "return" or "kill":
                _lastRefusal = index;
                break;
            case "eval" or "." or "source" or "alias":
                _cursor.Miss(_cursor.At);
                _state = _state with { IsBlind = true };
                break;
        }
    }

    private void NoteExit(int index, ShellCommand exit)
    {
        if (exit.Words.Count > 1 && exit.Words[1].Is("0"))
            return;

        _lastRefusal = index;
        if (exit.Words.Count == 1 || exit.Words[1].Value is not null)
            _lastExit = index;
    }

    /// <summary>Bash sends all output of <c>a &amp;&gt; file</c> to the file; sh runs <c>a</c> in the background.</summary>
    private static bool IsAmbiguous(ShellCommand command)
    {
        foreach (var redirection in command.Redirections)
        {
            if (redirection.Operator is RedirectionOperator.WriteBoth or RedirectionOperator.AppendBoth)
                return true;
        }

        return false;
    }

    private void ParseWord(int firstArgument)
    {
        var word = _words.Scan();
        if (word.IsEmpty)
        {
            _cursor.Fail();
            return;
        }

        if (_cursor.HasFailed || (IsNumber(word) && TryParseRedirection(word, word.Start)))
            return;

        if (_arguments.Count == firstArgument && AssignmentOf(word) is { } assignment)
            (_assignments ??= []).Add(assignment);
        else
            _arguments.Add(word.In(_cursor));
    }

    private ShellAssignment? AssignmentOf(ScannedWord word)
    {
        var text = _cursor.Slice(word.Start, word.End);
        var length = ShellAssignment.NameLength(text);
        if (length == 0 || length == text.Length)
            return null;

        var isAppended = text[length] == '+' && length + 1 < text.Length && text[length + 1] == '=';
        if (text[length] != '=' && !isAppended)
            return null;

        var value = word.From(word.Start + length + (isAppended ? 2 : 1), _cursor, WordMode.Value);
        return new(text.Substring(0, length), text, text.Slice(0, length), value, isAppended);
    }

    private bool IsNumber(ScannedWord word)
    {
        // More digits than this are no file descriptor of any shell.
        const int LongestNumber = 4;
        if (_cursor.Current is not ('<' or '>') || word.End - word.Start > LongestNumber)
            return false;

        for (var at = word.Start; at < word.End; at++)
        {
            if (!ShellCharacters.IsDigit(_cursor[at]))
                return false;
        }

        return true;
    }

    private bool TryParseRedirection(ScannedWord? number, int start)
    {
        if (_cursor.Current is not ('<' or '>' or '&'))
            return false;

        foreach (var (sign, @operator) in Operators)
        {
            if (!_cursor.TryTake(sign))
                continue;

            ParseTarget(@operator, number, start);
            return true;
        }

        return false;
    }

    private void ParseTarget(RedirectionOperator @operator, ScannedWord? number, int start)
    {
        _cursor.SkipBlanks();
        var target = _words.Scan();
        if (target.IsEmpty)
        {
            // Also bash's process substitution, whose commands nobody waits for.
            _cursor.Fail();
            return;
        }

        if (_cursor.HasFailed)
            return;

        var redirection = new ShellRedirection(@operator, NumberOf(number), _cursor.Slice(start, target.End), target.In(_cursor));
        (_redirections ??= []).Add(redirection);
        if (redirection.IsHeredoc)
            _cursor.Announce(redirection);
    }

    private int? NumberOf(ScannedWord? word)
    {
        if (word is not { } digits)
            return null;

        var number = 0;
        for (var at = digits.Start; at < digits.End; at++)
            number = number * 10 + (_cursor[at] - '0');

        return number;
    }

    /// <summary>Reads what stands behind the end of a compound command.</summary>
    private void ParseRedirections(ShellScope scope)
    {
        var outer = (_wordsMark, Count: _redirections?.Count ?? 0);
        _wordsMark = _ledger.Mark();
        for (_cursor.SkipBlanks(); !IsAtCommandEnd(); _cursor.SkipBlanks())
        {
            var start = _cursor.At;
            if (TryParseRedirection(null, start))
                continue;

            if (!ShellCharacters.IsDigit(_cursor.Current))
                break;

            var word = _words.Scan();
            if (IsNumber(word) && TryParseRedirection(word, start))
                continue;

            _cursor.Fail();
        }

        _ledger.Forgive(_wordsMark);
        _wordsMark = outer._wordsMark;
        if (_redirections?.Count > outer.Count)
            scope.Redirect(Take(_redirections, outer.Count));
    }

    /// <summary>Reads <c>[[ … ]]</c> of bash from its second word to its last: operators are words in there.</summary>
    private void ParseBracketWord()
    {
        while (!_cursor.IsAtEnd)
        {
            var start = _cursor.At;
            if (_cursor.TryTake("&&") || _cursor.TryTake("||") || _cursor.TryTake("(") || _cursor.TryTake(")") || _cursor.TryTake("|")
                || _cursor.TryTake("<") || _cursor.TryTake(">"))
                _arguments.Add(new ScannedWord(start, _cursor.At, WordTraits.None, []).In(_cursor));
            else if (_words.Scan() is { IsEmpty: false } word)
                _arguments.Add(word.In(_cursor));
            else
                break;

            if (_arguments[_arguments.Count - 1].Text.Equals("]]"))
                return;

            _cursor.SkipLines();
        }

        _cursor.Fail();
    }

    private bool TryParseFunction(int argument)
    {
        var name = _arguments[argument].Text;
        if (_arguments[argument].IsQuoted || !TryTakeParentheses())
            return false;

        ParseFunctionBody(name.ToString());
        return true;
    }

    private static T[] Take<T>(List<T>? list, int from)
    {
        if (list is null || list.Count == from)
            return [];

        var count = list.Count - from;

        var taken = new T[count];
        list.CopyTo(from, taken, 0, count);
        list.RemoveRange(from, count);
        return taken;
    }
}
