using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>The nesting that a command stands in, from the innermost scope out to the script. Written while the script is read, and never after.</summary>
internal sealed class ShellScope(ShellScopeKind kind, ShellScope? parent)
{
    public ShellScopeKind Kind { get; } = kind;

    /// <summary>The scope around this one; <c>null</c> only for the script.</summary>
    public ShellScope? Parent { get; private set; } = parent;

    /// <summary>Of a stage: its 0-based place in the pipeline.</summary>
    public int Stage { get; private set; }

    /// <summary>Of a pipeline: how many stages it has.</summary>
    public int StageCount { get; private set; }

    /// <summary>Of a branch or a loop's body: the last command of the question that decides on it, when there is one.</summary>
    public ShellCommand? Condition { get; private init; }

    /// <summary>Of a branch or a loop's body: whether it runs when the condition succeeds (yes) or when it fails (no).</summary>
    public ShellFact RunsOnSuccess { get; private init; }

    /// <summary>Of a loop's body: the variable that the loop gives values to; else <c>null</c>.</summary>
    public ShellLoop? Loop { get; private init; }

    /// <summary>Redirections behind the closing word, such as <c>} &gt; file</c>; they hold for every command inside.</summary>
    public IReadOnlyList<ShellRedirection> Redirections { get; private set; } = [];

    /// <summary>How many scopes are around this one.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var scope = Parent; scope is not null; scope = scope.Parent)
                depth++;

            return depth;
        }
    }

    /// <summary>Whether this very scope is a process of its own, so that its <c>cd</c>, <c>export</c> and <c>set</c> end with it.</summary>
    public bool IsProcess => Kind is ShellScopeKind.Subshell or ShellScopeKind.Substitution or ShellScopeKind.Stage or ShellScopeKind.Background;

    /// <summary>The nearest scope, this one included, whose working directory and variables the commands in here share: a process or the script.</summary>
    public ShellScope Process
    {
        get
        {
            var scope = this;
            while (scope.Parent is not null && !scope.IsProcess)
                scope = scope.Parent;

            return scope;
        }
    }

    /// <summary>The loop around this scope that gives values to a variable, nearest first.</summary>
    public ShellLoop? FindLoop(string variable)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Loop is { } loop && loop.Variable == variable)
                return loop;
        }

        return null;
    }

    /// <summary>Whether a scope is this one or lies within it.</summary>
    public bool Holds(ShellScope inner)
    {
        for (var scope = inner; scope is not null; scope = scope.Parent)
        {
            if (ReferenceEquals(scope, this))
                return true;
        }

        return false;
    }

    internal static ShellScope StageOf(ShellScope pipeline)
    {
        var stage = new ShellScope(ShellScopeKind.Stage, pipeline) { Stage = pipeline.StageCount };
        pipeline.StageCount++;
        return stage;
    }

    internal static ShellScope Decided(ShellScopeKind kind, ShellScope parent, ShellCommand? condition, ShellFact runsOnSuccess) =>
        new(kind, parent) { Condition = condition, RunsOnSuccess = condition is null ? ShellFact.Unknown : runsOnSuccess };

    internal static ShellScope BodyOf(ShellScope parent, ShellLoop loop) => new(ShellScopeKind.Body, parent) { Loop = loop };

    internal void MoveInto(ShellScope parent) => Parent = parent;

    internal void Redirect(IReadOnlyList<ShellRedirection> redirections) => Redirections = redirections;
}
