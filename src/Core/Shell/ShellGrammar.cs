using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>
/// Reads a script by recursive descent, after the grammar in POSIX shell, 2.10. Chains are loops; only nesting recurses, and that is bounded.
/// This part reads lists and pipelines.
/// </summary>
internal sealed partial class ShellGrammar
{
    private readonly MappedText _text;
    private readonly ShellCursor _cursor;
    private readonly WordScanner _words;
    private readonly CommandDrafts _drafts = new();
    private readonly FailureLedger _ledger;
    private readonly List<ShellWord> _arguments = new(8);
    private List<ShellAssignment>? _assignments;
    private List<ShellRedirection>? _redirections;
    private Place _here;
    private ShellState _state;
    private LedgerMark _wordsMark;
    private int _lastExit = -1;
    private int _lastRefusal = -1;

    public ShellGrammar(MappedText text, ShellOptions options)
    {
        _text = text;
        _cursor = new ShellCursor(text);
        _words = new WordScanner(_cursor, this);
        _ledger = new FailureLedger(_drafts);
        _state = ShellState.Of(options);
        _here = new Place(new ShellScope(ShellScopeKind.Script, null), Certainty.Always, -1);
    }

    public ShellScript ParseScript()
    {
        var root = _here.Scope;
        ParseList();
        if (!_cursor.IsAtEnd)
            _cursor.Fail();

        _ledger.Close(_cursor.HasFailed ? ShellFact.Unknown : ShellFact.Yes);
        return new ShellScript(_text, _drafts.Finish(), root)
        {
            IsOpaque = _cursor.OpaqueAt >= 0,
            OpaqueAt = _cursor.OpaqueAt >= 0 ? _text.SourceSpan(_cursor.OpaqueAt, 0) : null,
            Loops = _drafts.Loops ?? [],
            Functions = _drafts.Functions ?? [],
        };
    }

    /// <summary>Reads and-or lists up to the end of the text or to something that closes what is around them.</summary>
    private void ParseList()
    {
        _cursor.SkipLines();
        while (!IsAtListEnd())
        {
            var begin = Begin();
            ParseAndOr();
            _cursor.SkipBlanks();
            if (IsAtListEnd())
                break;

            if (_cursor.TryTake("&"))
                SendToBackground(begin);
            else if (_cursor.Current != '\n' && !_cursor.TryTake(";"))
                break;

            _cursor.SkipLines();
            if (!IsAtListEnd())
                _ledger.Pass(begin.Mark, _state.StopsOnError, ShellFact.No);
        }

        if (!IsAtListEnd())
            _cursor.Fail();
    }

    private bool IsAtListEnd() => _cursor.IsAtEnd || _cursor.Current == ')' || _cursor.IsAt(";;") || _cursor.IsAt(";&")
        || ReservedWords.Closes(ReservedWords.At(_cursor));

    private void SendToBackground(Beginning begin)
    {
        if (_cursor.HasFailed)
            return;

        var background = _drafts.Open(ShellScopeKind.Background, _here.Scope);
        _drafts.Move(begin.Command, begin.Scope, _here.Scope, background);
        _drafts.Loosen(begin.Command);
        _ledger.Forgive(begin.Mark);
        _state = begin.State;
    }

    // Reference: POSIX shell, 2.9.3: && and || have the same precedence, from left to right.
    private void ParseAndOr()
    {
        var outer = _here;
        var begin = Begin();
        var pipeline = begin;
        var isChain = false;
        var isNegated = ParsePipeline();
        while (!_cursor.HasFailed)
        {
            _cursor.SkipBlanks();
            var isOr = _cursor.IsAt("||");
            if (!isOr && !_cursor.IsAt("&&"))
                break;

            isChain = true;
            _cursor.At += 2;
            _cursor.SkipLines();
            _ledger.ForgiveEnding(pipeline.Mark);
            _here = isOr
                ? outer with { Certainty = Certainty.Sometimes }
                : outer with { Question = _here.Question == outer.Question ? (isNegated ? pipeline.Command : QuestionOf(pipeline)) : _here.Question };
            pipeline = Begin();
            isNegated = ParsePipeline();
            if (isOr && !_cursor.HasFailed)
                pipeline = pipeline with { Mark = _ledger.Settle(begin.Mark, pipeline.Mark, FailureBefore(pipeline)) };
        }

        if (isChain)
        {
            _lastExit = -1;
            _ledger.Exempt(begin.Mark, pipeline.Mark);
        }

        _here = outer;
    }

    /// <summary>The place of a command that a pipeline is run for the answer of; else the question that has been asked already.</summary>
    private int QuestionOf(Beginning pipeline)
    {
        var last = _drafts.Count - 1;
        if (last < pipeline.Command)
            return _here.Question;

        if (_drafts.CommandAt(pipeline.Command) is { } first && Questions.Asks(first))
            return pipeline.Command;

        return _drafts.CommandAt(last) is { } command && Questions.Asks(command) ? last : _here.Question;
    }

    /// <summary>What the failure of the left side of <c>||</c> does, when the right side has just been read.</summary>
    private ShellFact FailureBefore(Beginning right)
    {
        if (_lastExit < right.Command || _lastExit != _drafts.Count - 1)
            return RefusalSince(right.Command);

        var scope = _drafts.ScopeAt(_lastExit);
        var isDirect = ReferenceEquals(scope, _here.Scope)
            || (scope.Kind is ShellScopeKind.Group && ReferenceEquals(scope.Parent, _here.Scope));
        if (!isDirect)
            return ShellFact.Unknown;

        for (var around = _here.Scope; around is not null; around = around.Parent)
        {
            if (around.IsProcess || around.Kind is ShellScopeKind.Function)
                return ShellFact.Unknown;
        }

        return ShellFact.Yes;
    }

    /// <summary>What a failure does that is answered by commands since a place: they may be there to fail on purpose.</summary>
    private ShellFact RefusalSince(int command) => _lastRefusal >= command ? ShellFact.Unknown : ShellFact.No;

    /// <summary>Reads a pipeline and says whether its status is turned round.</summary>
    private bool ParsePipeline()
    {
        var begin = Begin();
        var isNegated = false;
        for (_cursor.SkipBlanks(); TryTakeReserved(ReservedWord.Negation); _cursor.SkipBlanks())
        {
            isNegated = true;
            _lastRefusal = begin.Command;
        }

        ParseCommand();
        _cursor.SkipBlanks();
        if (IsAtPipe())
            ParseStages(begin);

        if (isNegated && _here.Scope.Kind is ShellScopeKind.Condition)
            _ledger.Doubt(begin.Mark);
        else if (isNegated)
            _ledger.Forgive(begin.Mark);

        return isNegated;
    }

    private bool IsAtPipe() => _cursor.Current == '|' && _cursor.Peek(1) != '|';

    private void ParseStages(Beginning begin)
    {
        var outer = _here;
        var pipeline = _drafts.Open(ShellScopeKind.Pipeline, outer.Scope);
        var first = _drafts.Open(ShellScope.StageOf(pipeline));
        _drafts.Move(begin.Command, begin.Scope, outer.Scope, first);
        pipeline.MoveInto(outer.Scope);
        _ledger.LeaveProcess(begin.Mark);
        while (IsAtPipe())
        {
            if (begin.State.PipeFails is not ShellFact.Yes)
                _ledger.Settle(begin.Mark, _ledger.Mark(), begin.State.PipeFails);

            _cursor.At++;
            _cursor.TryTake("&");
            _cursor.SkipLines();
            var stage = _ledger.Mark();
            _state = begin.State;
            _here = outer with { Scope = _drafts.Open(ShellScope.StageOf(pipeline)) };
            ParseCommand();
            _ledger.LeaveProcess(stage);
            _cursor.SkipBlanks();
        }

        _here = outer;
        _state = begin.State;
    }

    private bool TryTakeReserved(ReservedWord word)
    {
        if (_cursor.IsAtEnd || ReservedWords.At(_cursor) != word)
            return false;

        _cursor.At += ReservedWords.LengthOf(word);
        return true;
    }

    private void Expect(ReservedWord word)
    {
        _cursor.SkipLines();
        if (!TryTakeReserved(word))
            _cursor.Fail();
    }

    private Beginning Begin() => new(_drafts.Count, _drafts.ScopeCount, _ledger.Mark(), _state);

    /// <summary>Where the reader is: what a command that begins now is part of.</summary>
    private readonly record struct Place(ShellScope Scope, Certainty Certainty, int Question);

    /// <summary>How far everything was when a construct began.</summary>
    private readonly record struct Beginning(int Command, int Scope, LedgerMark Mark, ShellState State);
}
