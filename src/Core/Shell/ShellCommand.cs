using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>A simple command: assignments, words and redirections, and the situation in which they are run.</summary>
internal sealed class ShellCommand(MappedText text, ShellAssignment[] assignments, ShellWord[] words, ShellRedirection[] redirections)
{
    private ShellSituation _situation;

    /// <summary>The text from the first to the last word, assignments and redirections included.</summary>
    public MappedText Text { get; } = text;

    public TextSpan Span => Text.SourceSpan();

    /// <summary>The leading <c>NAME=value</c> words: for this command only, unless there is no command.</summary>
    public IReadOnlyList<ShellAssignment> Assignments { get; } = assignments;

    /// <summary>The name of the command and its arguments; empty when there are only assignments or redirections.</summary>
    public IReadOnlyList<ShellWord> Words { get; } = words;

    public IReadOnlyList<ShellRedirection> Redirections { get; } = redirections;

    /// <summary>The first word as the shell would look it up; <c>null</c> when there is none or it is not literal.</summary>
    public string? Name => Words.Count == 0 ? null : Words[0].Value;

    public ShellScope Scope => _situation.Scope;

    public Certainty Certainty => _situation.Certainty;

    /// <summary>Whether the script fails when this command does.</summary>
    public ShellFact FailureStops => _situation.FailureStops;

    /// <summary>Whether what the command does to the shell itself (<c>cd</c>, <c>export</c>, <c>set</c>) is lost for the script around it.</summary>
    public bool IsInSubshell => Scope.Process.Parent is not null;

    /// <summary>The command that is really run, seen through <c>env</c>, <c>exec</c>, <c>sudo</c> and their like.</summary>
    public UnwrappedCommand Unwrapped() => UnwrappedCommand.Of(this);

    /// <summary>The variables that are different after the command, in the order of the text; whether that lasts is up to <see cref="Scope"/>.</summary>
    public IReadOnlyList<VariableChange> VariableChanges() => Shell.VariableChanges.Of(this);

    /// <summary>Whether the first word is a certain name.</summary>
    public bool IsNamed(string name) => Words.Count > 0 && Words[0].Is(name);

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    /// <summary>Called once, when the script has been read to its end: until then nobody knows what follows a command.</summary>
    internal void Place(ShellSituation situation) => _situation = situation;
}
