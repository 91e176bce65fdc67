using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A place in a RUN where the shell puts the value of a variable.</summary>
/// <param name="Command">The command.</param>
/// <param name="Name">The variable.</param>
/// <param name="Where">The reference, from its dollar sign on.</param>
internal sealed record ShellVariableUse(RunCommand Command, string Name, TextSpan Where)
{
    /// <summary>Those of a stage, in the order of the file.</summary>
    public static IReadOnlyList<ShellVariableUse> In(ContainerStage stage) => stage.VariableUses;

    internal static IReadOnlyList<ShellVariableUse> FindAll(ContainerStage stage)
    {
        List<ShellVariableUse>? found = null;
        foreach (var script in stage.Scripts)
        {
            if (script.Step.IsTrigger || !MayUseVariables(script))
                continue;

            foreach (var command in script.Commands)
            {
                foreach (var assignment in command.Shell.Assignments)
                    Add(command, assignment.Value, ref found);

                foreach (var word in command.Shell.Words)
                    Add(command, word, ref found);
            }
        }

        if (found is null)
            return [];

        return found;
    }

    private static bool MayUseVariables(RunScript script) => script.Run.Command.IndexOf('$') >= 0 || script.Run.Heredocs.Count > 0;

    private static void Add(RunCommand command, ShellWord word, ref List<ShellVariableUse>? found)
    {
        foreach (var part in word.HasExpansions ? word.Parts : [])
        {
            if (part.Kind != ShellWordPartKind.Variable)
                continue;

            (found ??= []).Add(new ShellVariableUse(command, part.Name, part.Text.SourceSpan()));
            if (part.Argument is { } argument)
                Add(command, argument, ref found);
        }
    }
}
