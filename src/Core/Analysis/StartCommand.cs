using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What a container of a stage starts, as this Dockerfile says it.</summary>
/// <param name="Step">The ENTRYPOINT, or the CMD when there is none.</param>
/// <param name="Words">The words of the exec form, CMD behind ENTRYPOINT; empty for a shell form.</param>
/// <param name="Text">The command as written.</param>
internal sealed record StartCommand(StageStep Step, IReadOnlyList<string> Words, MappedText Text)
{
    public CommandInstruction Instruction => (CommandInstruction)Step.Instruction;

    /// <summary>The first word of the command in either form; <c>null</c> when there is none.</summary>
    public string? ProgramName
    {
        get
        {
            if (Words.Count > 0)
                return Words[0];

            if (Instruction.IsExecForm || ShellParser.Parse(Text, Shells.DialectOf(Step.Before.Shell)) is not { Commands: { Count: > 0 } commands })
                return null;

            return commands[0].Unwrapped().Name;
        }
    }

    /// <summary>Whether it names a script, or a program that changes to another user before it starts the real one.</summary>
    public bool MayDropRights
    {
        get
        {
            foreach (var word in Words)
            {
                if (StagePath.BaseName(word) is "su-exec" or "gosu" or "setpriv" or "su" or "runuser" or "sudo" || word.EndsWith(".sh", StringComparison.Ordinal))
                    return true;
            }

            return ProgramName is not { } name || name.EndsWith(".sh", StringComparison.Ordinal) || name.IndexOf("entrypoint", StringComparison.OrdinalIgnoreCase) >= 0;
        }
    }

    /// <summary>Absolute path of the program; <c>null</c> for a shell form, a bare name, or a path that is not known.</summary>
    public string? ProgramPath(StagePosition end) =>
        Words.Count > 0 && Words[0].IndexOf('/') >= 0 ? StagePath.Join(end.WorkingDirectory, Words[0]) : null;

    public static StartCommand? Of(ContainerStage stage)
    {
        var entrypoint = stage.LastStep<EntrypointInstruction>();
        var cmd = stage.LastStep<CmdInstruction>();
        if ((entrypoint ?? cmd) is not { } step)
            return null;

        var words = new List<string>();
        AddWords(words, (CommandInstruction)step.Instruction);
        if (entrypoint is not null && cmd is not null && words.Count > 0)
            AddWords(words, (CommandInstruction)cmd.Instruction);

        return new StartCommand(step, words, ((CommandInstruction)step.Instruction).Command);
    }

    private static void AddWords(List<string> words, CommandInstruction instruction)
    {
        foreach (var word in instruction.Exec ?? [])
            words.Add(word.Value);
    }
}
