using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>Reads off a command which variables are different after it. Loops give values too: see <see cref="ShellScript.Loops"/>.</summary>
internal static class VariableChanges
{
    public static IReadOnlyList<VariableChange> Of(ShellCommand command)
    {
        var changes = new List<VariableChange>();
        foreach (var word in command.Words)
            AddDefaults(changes, word);

        foreach (var assignment in command.Assignments)
            AddDefaults(changes, assignment.Value);

        if (command.Words.Count == 0)
        {
            foreach (var assignment in command.Assignments)
                changes.Add(Set(VariableChangeKind.Set, assignment));
        }
        else
        {
            AddBuiltin(changes, command);
        }

        return changes;
    }

    private static void AddBuiltin(List<VariableChange> changes, ShellCommand command)
    {
        switch (command.Name)
        {
            case "export":
                AddDeclared(changes, command, VariableChangeKind.SetAndExported, VariableChangeKind.Exported);
                break;
            case "readonly" or "local" or "declare" or "typeset":
                // Options such as "declare -x" and "declare -i" make other things of the value; without a value nothing is said.
                var kind = HasOptions(command) ? VariableChangeKind.Unknown : VariableChangeKind.Set;
                AddDeclared(changes, command, kind, VariableChangeKind.Unknown);
                break;
            case "unset" when !(command.Words.Count > 1 && command.Words[1].Is("-f")):
                AddNames(changes, command, 1, VariableChangeKind.Unset);
                break;
            case "read" or "mapfile" or "readarray":
                AddNames(changes, command, 1, VariableChangeKind.Unknown);
                break;
            case "getopts":
                AddNames(changes, command, 2, VariableChangeKind.Unknown);
                changes.Add(new(VariableChangeKind.Unknown, "OPTARG", null, command.Span));
                changes.Add(new(VariableChangeKind.Unknown, "OPTIND", null, command.Span));
                break;
            case "printf" when command.Words.Count > 2 && command.Words[1].Is("-v"):
                AddName(changes, command.Words[2], VariableChangeKind.Unknown);
                break;
            case ":" or "." or "source" or "eval" or "set" or "trap":
                break;
            default:
                return;
        }

        // Reference: POSIX shell, 2.14: assignments in front of a special builtin last; bash does that only when told to be POSIX.
        foreach (var assignment in command.Assignments)
            changes.Add(new(VariableChangeKind.Unknown, assignment.Name, null, assignment.Span));
    }

    private static bool HasOptions(ShellCommand command) => command.Words.Count > 1 && command.Words[1].StartsWith("-");

    private static void AddDeclared(List<VariableChange> changes, ShellCommand command, VariableChangeKind withValue, VariableChangeKind withoutValue)
    {
        var takesAway = command.Words.Count > 1 && command.Words[1].Is("-n");
        for (var index = 1; index < command.Words.Count; index++)
        {
            var word = command.Words[index];
            if (ShellAssignment.From(word) is { } assignment)
                changes.Add(Set(takesAway ? VariableChangeKind.Unknown : withValue, assignment));
            else if (!word.StartsWith("-"))
                AddName(changes, word, takesAway ? VariableChangeKind.Unknown : withoutValue);
        }
    }

    private static void AddNames(List<VariableChange> changes, ShellCommand command, int from, VariableChangeKind kind)
    {
        for (var index = from; index < command.Words.Count; index++)
        {
            if (!command.Words[index].StartsWith("-"))
                AddName(changes, command.Words[index], kind);
        }
    }

    private static void AddName(List<VariableChange> changes, ShellWord word, VariableChangeKind kind)
    {
        var isName = word.Value is not null && ShellAssignment.NameLength(word.Unquoted.Text) == word.Unquoted.Text.Length;
        if (isName)
            changes.Add(new(kind, word.Value!, null, word.Span));
        else if (word.Value is null)
            changes.Add(new(VariableChangeKind.Unknown, "", null, word.Span));
    }

    private static VariableChange Set(VariableChangeKind kind, ShellAssignment assignment) => assignment.IsAppended
        ? new(VariableChangeKind.Unknown, assignment.Name, null, assignment.Span)
        : new(kind, assignment.Name, assignment.Value, assignment.Span);

    // ${NAME:=word} sets the variable when it had no value.
    private static void AddDefaults(List<VariableChange> changes, ShellWord word)
    {
        if (!word.HasExpansions)
            return;

        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Variable && part.Operator is ":=" or "=")
                changes.Add(new(VariableChangeKind.Unknown, part.Name, null, part.Text.SourceSpan()));

            if (part.Argument is { } argument)
                AddDefaults(changes, argument);
        }
    }
}
