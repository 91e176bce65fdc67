using System;
using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>The commands and scopes read so far. What follows a command can still change its situation, so nothing is final before the end.</summary>
internal sealed class CommandDrafts
{
    private Draft[] _drafts = new Draft[2];

    // Most scripts have no scope but their own, no loops and no functions.
    private List<ShellScope>? _scopes;
    private List<ShellLoop>? _loops;
    private List<string>? _functions;

    public int Count { get; private set; }

    public int ScopeCount => _scopes?.Count ?? 0;

    /// <summary>The loops; <c>null</c> for none.</summary>
    public IReadOnlyList<ShellLoop>? Loops => _loops;

    /// <summary>The names of the functions; <c>null</c> for none.</summary>
    public IReadOnlyList<string>? Functions => _functions;

    public void Add(ShellLoop loop) => (_loops ??= []).Add(loop);

    public void AddFunction(string name) => (_functions ??= []).Add(name);

    /// <summary>Takes the next place, which is that of the command that begins here: commands within its words come behind it.</summary>
    public int Reserve(ShellScope scope, Certainty certainty, int question)
    {
        if (Count == _drafts.Length)
            Array.Resize(ref _drafts, Count * 2);

        _drafts[Count] = new Draft { Scope = scope, Certainty = certainty, Question = question };
        return Count++;
    }

    /// <summary>Puts a command into its place. A place that stays empty is left out of the script.</summary>
    public void Fill(int index, ShellCommand command) => _drafts[index].Command = command;

    public ShellCommand? CommandAt(int index) => _drafts[index].Command;

    public ShellScope ScopeAt(int index) => _drafts[index].Scope;

    public void Settle(int index, ShellFact failureStops) => _drafts[index].FailureStops = failureStops;

    public ShellScope Open(ShellScopeKind kind, ShellScope parent) => Open(new ShellScope(kind, parent));

    public ShellScope Open(ShellScope scope)
    {
        (_scopes ??= []).Add(scope);
        return scope;
    }

    /// <summary>The last command since a place that stands in a scope itself, and not in something deeper.</summary>
    public ShellCommand? LastOf(ShellScope scope, int from)
    {
        for (var index = Count - 1; index >= from; index--)
        {
            if (ReferenceEquals(_drafts[index].Scope, scope) && _drafts[index].Command is { } command)
                return command;
        }

        return null;
    }

    /// <summary>Puts everything since a place into a scope that nobody had expected when it was read, such as the stage before a <c>|</c>.</summary>
    public void Move(int fromCommand, int fromScope, ShellScope outer, ShellScope inner)
    {
        for (var index = fromCommand; index < Count; index++)
        {
            // An "exit" was taken for the end of the script, and is the end of a process only.
            _drafts[index].FailureStops = _drafts[index].FailureStops is ShellFact.Yes ? ShellFact.Unknown : _drafts[index].FailureStops;
            if (ReferenceEquals(_drafts[index].Scope, outer))
                _drafts[index].Scope = inner;
        }

        for (var index = fromScope; index < _scopes?.Count; index++)
        {
            if (ReferenceEquals(_scopes[index].Parent, outer) && !ReferenceEquals(_scopes[index], inner))
                _scopes[index].MoveInto(inner);
        }
    }

    /// <summary>Makes everything since a place uncertain.</summary>
    public void Loosen(int from)
    {
        for (var index = from; index < Count; index++)
            _drafts[index].Certainty = Certainty.Sometimes;
    }

    public ShellCommand[] Finish()
    {
        var commands = new ShellCommand[Count];
        var count = 0;
        for (var index = 0; index < Count; index++)
        {
            ref var draft = ref _drafts[index];
            if (draft.Question >= 0 && !Insists(_drafts[draft.Question]))
                draft.Certainty = Certainty.Sometimes;

            if (draft.Command is not { } command)
                continue;

            command.Place(new ShellSituation(draft.Scope, draft.Certainty, draft.FailureStops));
            commands[count++] = command;
        }

        Array.Resize(ref commands, count);
        return commands;
    }

    /// <summary>A question whose "no" fails the script insists on "yes"; what hangs on any other may be left out in a script that succeeds.</summary>
    private static bool Insists(in Draft question) => question is { FailureStops: ShellFact.Yes, Certainty: Certainty.Always };

    private struct Draft
    {
        public ShellCommand? Command;
        public ShellScope Scope;
        public Certainty Certainty;
        public ShellFact FailureStops;

        /// <summary>The place of the first test in front of it in the same chain; -1 when there is none.</summary>
        public int Question;
    }
}
