using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.Running;

/// <summary>Follows a script command by command: <c>cd</c> moves, <c>export</c> and plain assignments set, each within its own process.</summary>
internal sealed class ScriptWalk
{
    private readonly RunScript _script;
    private readonly Process _main;
    private readonly List<RunCommand> _commands;
    private Dictionary<ShellScope, Process>? _forks;

    public ScriptWalk(RunScript script, ShellScript shell)
    {
        _script = script;
        _main = new Process(script.Step.Before.WorkingDirectory, ShellVariables.None);
        _commands = new List<RunCommand>(shell.Commands.Count);
        foreach (var command in shell.Commands)
            Follow(command);
    }

    public List<RunCommand> Commands => _commands;

    private void Follow(ShellCommand shell)
    {
        var process = ProcessOf(shell.Scope.Process);
        var command = new RunCommand(_script, _commands.Count, shell, process.WorkingDirectory, process.Variables);
        _commands.Add(command);

        // What another process changes for itself is forgotten with it: the change is made to that process only.
        if (shell.Words.Count == 0)
            Assign(process, command);
        else if (shell.IsNamed("cd"))
            process.WorkingDirectory = DirectoryAfter(process, command);
        else if (shell.IsNamed("export"))
            Export(process, command);
        else if (shell.IsNamed("set"))
            process.ExportsAll |= TurnsOnExport(shell);
        else if (IsDeclaration(shell))
            Forget(process, command);
        else if (shell.IsNamed("unset"))
            Unset(process, command);
        else if (shell.IsNamed("pushd") || shell.IsNamed("popd"))
            process.WorkingDirectory = null;
    }

    private Process ProcessOf(ShellScope scope)
    {
        if (scope.Parent is not { } parent)
            return _main;

        _forks ??= [];
        if (!_forks.TryGetValue(scope, out var process))
        {
            process = ProcessOf(parent.Process).Fork();
            _forks.Add(scope, process);
        }

        return process;
    }

    private static string? DirectoryAfter(Process process, RunCommand command)
    {
        var words = command.Shell.Words;
        if (command.Shell.Certainty != Certainty.Always || words.Count != 2 || command.Expand(words[1]) is not { Length: > 0 } path || path[0] is '-' or '~')
            return null;

        return StagePath.Join(process.WorkingDirectory, path);
    }

    private void Assign(Process process, RunCommand command)
    {
        foreach (var assignment in command.Shell.Assignments)
        {
            // The shell hands a variable on that came in with the environment, or that was exported before.
            var isExported = process.ExportsAll || process.Variables.Exported(assignment.Name) is not null || _script.Step.VariableBefore(assignment.Name).IsSet;
            var value = ValueOf(command, assignment);
            process.Variables = isExported
                ? process.Variables.Export(assignment.Name, value, assignment)
                : process.Variables.Set(assignment.Name, value, assignment);
        }
    }

    private static void Export(Process process, RunCommand command)
    {
        for (var index = 1; index < command.Shell.Words.Count; index++)
        {
            var word = command.Shell.Words[index];
            if (ShellAssignment.From(word) is { } assignment)
                process.Variables = process.Variables.Export(assignment.Name, ValueOf(command, assignment), assignment);
            else if (word.Value is { } name && process.Variables.Find(name) is { } value)
                process.Variables = process.Variables.Export(name, command.Shell.Certainty == Certainty.Always ? value : VariableValue.Unknown(UnknownReason.Form), process.Variables.FindAssignment(name));
        }
    }

    // "set -a": every assignment from here on is exported, too.
    private static bool TurnsOnExport(ShellCommand shell)
    {
        for (var index = 1; index < shell.Words.Count; index++)
        {
            if (shell.Words[index].Value is { Length: > 1 } option && (option == "allexport" || (option[0] == '-' && option.IndexOf('a') > 0)))
                return true;
        }

        return false;
    }

    private static bool IsDeclaration(ShellCommand shell) =>
        shell.Name is "declare" or "typeset" or "local" or "readonly" or "read" or "getopts" or "mapfile" or "readarray" or "printf";

    // Commands that may give a variable a value, or hand it on, in ways that are not followed.
    private static void Forget(Process process, RunCommand command)
    {
        foreach (var word in command.Shell.Words)
        {
            var name = ShellAssignment.From(word)?.Name ?? word.Value;
            if (name is { Length: > 0 })
                process.Variables = process.Variables.Export(name, VariableValue.Unknown(UnknownReason.Form), null);
        }
    }

    private static void Unset(Process process, RunCommand command)
    {
        for (var index = 1; index < command.Shell.Words.Count; index++)
        {
            var value = command.Shell.Certainty == Certainty.Always ? VariableValue.Unset : VariableValue.Unknown(UnknownReason.Form);
            if (command.Shell.Words[index].Value is { } name)
                process.Variables = process.Variables.Export(name, value, null);
        }
    }

    private static VariableValue ValueOf(RunCommand command, ShellAssignment assignment) =>
        command.Shell.Certainty == Certainty.Always && !assignment.IsAppended
            ? command.ValueOf(assignment.Value)
            : VariableValue.Unknown(UnknownReason.Form);

    private sealed class Process(string? workingDirectory, ShellVariables variables)
    {
        public string? WorkingDirectory { get; set; } = workingDirectory;

        public ShellVariables Variables { get; set; } = variables;

        public bool ExportsAll { get; set; }

        public Process Fork() => new(WorkingDirectory, Variables) { ExportsAll = ExportsAll };
    }
}
