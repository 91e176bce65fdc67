using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Running;

/// <summary>One command of a RUN together with the directory and the variables that it runs with.</summary>
internal sealed class RunCommand
{
    private readonly string? _shellDirectory;
    private readonly ShellVariables _variables;
    private CommandWrites? _writes;
    private GoCommand? _go;
    private bool _goIsRead;
    private Func<string, ShellValue>? _valueOf;

    public RunCommand(RunScript script, int index, ShellCommand shell, string? shellDirectory, ShellVariables variables)
    {
        Script = script;
        Index = index;
        Shell = shell;
        Unwrapped = shell.Unwrapped();
        Name = Unwrapped.Name;
        Program = Name is null ? null : StagePath.BaseName(Name);
        _shellDirectory = shellDirectory;
        _variables = variables;
    }

    public RunScript Script { get; }

    /// <summary>0-based place among the commands of its script.</summary>
    public int Index { get; }

    public StageStep Step => Script.Step;

    public ShellCommand Shell { get; }

    /// <summary>The command that is really run, seen through <c>env</c>, <c>exec</c> and their like.</summary>
    public UnwrappedCommand Unwrapped { get; }

    /// <summary>The program as it is written, with the folder when there is one; <c>null</c> when there is none or it is not literal.</summary>
    public string? Name { get; }

    /// <summary>The same without a folder.</summary>
    public string? Program { get; }

    /// <summary>Absolute working directory; <c>null</c> when it is not known.</summary>
    public string? WorkingDirectory => Unwrapped.Directory switch
    {
        null => _shellDirectory,
        { } word => Expand(word) is { } folder ? StagePath.Join(_shellDirectory, folder) : null,
    };

    /// <summary>What the go command is told, when it is one; <c>null</c> for any other.</summary>
    public GoCommand? Go
    {
        get
        {
            if (!_goIsRead)
            {
                _go = ReadGo();
                _goIsRead = true;
            }

            return _go;
        }
    }

    /// <summary>What it writes.</summary>
    public CommandWrites Writes => _writes ??= CommandWrites.Of(this);

    /// <summary>Whether it certainly runs, and the build stops when it fails.</summary>
    public bool IsDecisive => Shell is { Certainty: Certainty.Always, FailureStops: ShellFact.Yes };

    /// <summary>What the command finds in its environment: its own assignments, then exports before it, then ENV and ARG.</summary>
    public VariableValue Variable(string name)
    {
        var assignments = Unwrapped.Assignments;
        for (var index = assignments.Count - 1; index >= 0; index--)
        {
            if (string.Equals(assignments[index].Name, name, StringComparison.Ordinal))
                return assignments[index].IsAppended ? VariableValue.Unknown(UnknownReason.Form) : ValueOf(assignments[index].Value);
        }

        return Unwrapped.Environment switch
        {
            EnvironmentFate.Cleared => VariableValue.Unset,
            EnvironmentFate.Kept when Shell.Scope.FindLoop(name) is null => _variables.Exported(name) ?? Step.VariableBefore(name),
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

        return _variables.AssignmentOf(name);
    }

    /// <summary>A word after the shell has replaced its variables; <c>null</c> when it is not known.</summary>
    public string? Expand(ShellWord word) => word.Value ?? word.Expand(LookUp);

    // Most commands look nothing up; the others ask for many words.
    private Func<string, ShellValue> LookUp => _valueOf ??= ValueOf;

    // Only a name that begins like "go", or that a variable holds, can be the go command.
    private GoCommand? ReadGo()
    {
        var words = Unwrapped.Words;
        return words.Count == 0 || words[0].Value is { } name && !GoCommandReader.IsProgram(name, out _) ? null : GoCommand.From(Unwrapped, LookUp);
    }

    /// <summary>What the shell puts in the place of a variable of this command.</summary>
    public ShellValue ValueOf(string name) => ShellVariable(name) switch
    {
        { IsKnown: false } => ShellValue.Unknown,
        { Text: { } text } => ShellValue.Known(text),
        _ => ShellValue.Unset,
    };

    /// <summary>Whether a word of the command holds the default of a build argument, which whoever builds may replace.</summary>
    public bool UsesDefault => UsesDefaultOutside(default);

    /// <summary>The same without what stands in quotes within a span.</summary>
    public bool UsesDefaultOutside(TextSpan span)
    {
        foreach (var word in Shell.Words)
        {
            foreach (var part in word.HasExpansions ? word.Parts : [])
            {
                // Without quotes it may become several words.
                if (part.Kind == ShellWordPartKind.Variable && ShellVariable(part.Name).IsDefault && !(part.IsQuoted && span.Length > 0 && span.Contains(word.Span)))
                    return true;
            }
        }

        return false;
    }

    public TextSpan Span => Shell.Span;

    public override string ToString() => Shell.ToString();

    /// <summary>What a word that is assigned to a variable makes of it.</summary>
    public VariableValue ValueOf(ShellWord word)
    {
        if (word.Value is { } literal)
            return VariableValue.Of(literal);

        // A variable alone hands its value on, and the reason why it is not known.
        if (word.Parts is [{ Kind: ShellWordPartKind.Variable, Operator: null, Name: { } name }])
            return ShellVariable(name) is { IsKnown: true, Text: null } ? VariableValue.Of("") : ShellVariable(name);

        return Expand(word) is { } text ? VariableValue.Default(text) : VariableValue.Unknown(UnknownReason.Form);
    }

    // A leading assignment is not seen by the words of its own command.
    private VariableValue ShellVariable(string name)
    {
        if (Shell.Scope.FindLoop(name) is not null)
            return VariableValue.Unknown(UnknownReason.Form);

        return _variables.Find(name) ?? Step.VariableBefore(name);
    }
}
