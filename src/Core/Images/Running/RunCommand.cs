using System;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Running;

/// <summary>One command of a RUN together with the directory and the variables that it runs with.</summary>
internal sealed class RunCommand(RunScript script, ShellCommand shell, string? workingDirectory, ShellVariables variables)
{
    private UnwrappedCommand? _unwrapped;

    public RunScript Script { get; } = script;

    public StageStep Step => Script.Step;

    public ShellCommand Shell { get; } = shell;

    /// <summary>The command that is really run, seen through <c>env</c>, <c>exec</c> and their like.</summary>
    public UnwrappedCommand Unwrapped => _unwrapped ??= Shell.Unwrapped();

    /// <summary>The name of the program; <c>null</c> when there is none or it is not literal.</summary>
    public string? Name => Unwrapped.Name;

    /// <summary>Absolute working directory; <c>null</c> when it is not known.</summary>
    public string? WorkingDirectory { get; } = workingDirectory;

    /// <summary>What the command finds in its environment: its own assignments, then exports before it, then ENV and ARG.</summary>
    public VariableValue Variable(string name)
    {
        var assignments = Unwrapped.Assignments;
        for (var index = assignments.Count - 1; index >= 0; index--)
        {
            if (string.Equals(assignments[index].Name, name, StringComparison.Ordinal))
                return ValueOf(assignments[index].Value);
        }

        return Unwrapped.Environment switch
        {
            EnvironmentFate.Kept => variables.Exported(name) ?? Step.VariableBefore(name),
            EnvironmentFate.Cleared => VariableValue.Unset,
            _ => VariableValue.Unknown(UnknownReason.Form),
        };
    }

    /// <summary>Where the value that <see cref="Variable"/> gives was written, if it was within this RUN.</summary>
    public ShellAssignment? AssignmentOf(string name)
    {
        var assignments = Unwrapped.Assignments;
        for (var index = assignments.Count - 1; index >= 0; index--)
        {
            if (string.Equals(assignments[index].Name, name, StringComparison.Ordinal))
                return assignments[index];
        }

        return variables.AssignmentOf(name);
    }

    /// <summary>A word after the shell has replaced its variables; <c>null</c> when it is not known.</summary>
    public string? Expand(ShellWord word) => word.Expand(ValueOf);

    /// <summary>What the shell puts in the place of a variable of this command.</summary>
    public ShellValue ValueOf(string name) => ShellVariable(name) switch
    {
        { IsKnown: false } => ShellValue.Unknown,
        { Text: { } text } => ShellValue.Known(text),
        _ => ShellValue.Unset,
    };

    public TextSpan Span => Shell.Span;

    public override string ToString() => Shell.ToString();

    // A leading assignment is not seen by the words of its own command.
    private VariableValue ShellVariable(string name)
    {
        if (Shell.Scope.FindLoop(name) is not null)
            return VariableValue.Unknown(UnknownReason.Form);

        return variables.Find(name) ?? Step.VariableBefore(name);
    }

    private VariableValue ValueOf(ShellWord word) =>
        word.Value is { } literal ? VariableValue.Of(literal)
        : Expand(word) is { } text ? VariableValue.Default(text)
        : VariableValue.Unknown(UnknownReason.Form);
}
