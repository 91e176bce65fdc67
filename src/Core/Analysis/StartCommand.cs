using System;
using System.Collections.Generic;
using GoContainerGuard.Images;
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
    // Programs that change to another user, and "/init" of s6, which starts services as their own users.
    private static readonly string[] Droppers = ["chpst", "doas", "gosu", "init", "runuser", "s6-setuidgid", "setpriv", "su", "su-exec", "sudo"];

    private static readonly char[] Separators = [' ', '\t', '\'', '"', ';', '&', '|', '(', ')'];

    private string? _programName;
    private bool _programNameIsRead;

    public CommandInstruction Instruction => (CommandInstruction)Step.Instruction;

    /// <summary>The CMD that stands behind the ENTRYPOINT; <c>null</c> without one, and where the ENTRYPOINT itself takes it away.</summary>
    public StageStep? Arguments { get; private init; }

    /// <summary>Whether the base image has an ENTRYPOINT of its own, for which this command is only arguments.</summary>
    public Presence BaseEntrypoint { get; private init; }

    /// <summary>The word that is started as a program; <c>null</c> for a shell form, and where the base image may say what is started.</summary>
    public ExecWord? Program => BaseEntrypoint == Presence.Absent && Instruction.Exec is { Count: > 0 } words ? words[0] : null;

    /// <summary>Whether it is certainly text that a shell gets.</summary>
    public bool IsForShell => BaseEntrypoint == Presence.Absent && !Instruction.IsExecForm;

    /// <summary>The first word of the command in either form; <c>null</c> when there is none.</summary>
    public string? ProgramName
    {
        get
        {
            if (!_programNameIsRead)
            {
                _programName = Words.Count > 0 ? Words[0] : FirstWord();
                _programNameIsRead = true;
            }

            return _programName;
        }
    }

    /// <summary>Whether it names a script, or a program that changes to another user before it starts the real one.</summary>
    public bool MayDropRights => ProgramName is null || (Words.Count == 0 ? NamesDropper(Text.ToString()) : NamesDropper(Words));

    public static StartCommand? Of(ContainerStage stage)
    {
        var entrypoint = stage.LastStep<EntrypointInstruction>();
        var cmd = stage.LastStep<CmdInstruction>();
        if (entrypoint is not null && cmd is not null && IsBelow(stage.Stage, entrypoint.Stage, cmd.Stage))
            cmd = null;

        // "ENTRYPOINT []" takes an inherited one away, and the CMD says what is started.
        var starts = IsEmpty(entrypoint) ? null : entrypoint;
        if ((starts ?? cmd) is not { } step || IsEmpty(step))
            return null;

        var words = new List<string>();
        AddWords(words, (CommandInstruction)step.Instruction);
        if (starts is not null && cmd is not null && words.Count > 0)
            AddWords(words, (CommandInstruction)cmd.Instruction);

        return new StartCommand(step, words, ((CommandInstruction)step.Instruction).Command)
        {
            Arguments = starts is null ? null : cmd,
            BaseEntrypoint = entrypoint is not null ? Presence.Absent : stage.Base?.Certain.HasEntrypoint ?? Presence.Unknown,
        };
    }

    // Whether of two stages of an ancestry the lower one starts, in the end, from the other. Reference: an ENTRYPOINT empties an inherited CMD.
    private string? FirstWord() => !Instruction.IsExecForm && ShellParser.Parse(Text, Shells.DialectOf(Step.Before.Shell)) is { Commands: { Count: > 0 } commands }
        ? commands[0].Unwrapped().Name
        : null;

    private static bool IsBelow(Stage stage, Stage lower, Stage upper)
    {
        if (ReferenceEquals(lower, upper))
            return false;

        foreach (var ancestor in stage.Ancestry)
        {
            if (ReferenceEquals(ancestor, lower))
                return true;

            if (ReferenceEquals(ancestor, upper))
                return false;
        }

        return false;
    }

    private static bool IsEmpty(StageStep? step) => step is { Instruction: CommandInstruction { Exec.Count: 0 } };

    private static bool NamesDropper(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (NamesDropper(word))
                return true;
        }

        return false;
    }

    // A word may itself be a command for a shell: "exec su-exec app /app".
    private static bool NamesDropper(string text)
    {
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = StagePath.BaseName(part);
            if (Array.IndexOf(Droppers, name) >= 0 || name.EndsWith(".sh", StringComparison.Ordinal) || name.IndexOf("entrypoint", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static void AddWords(List<string> words, CommandInstruction instruction)
    {
        foreach (var word in instruction.Exec ?? [])
            words.Add(word.Value);
    }
}
