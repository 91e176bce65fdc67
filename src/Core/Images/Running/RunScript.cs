using System;
using System.Collections.Generic;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Running;

/// <summary>What a RUN does: its commands in order, as far as they are understood.</summary>
internal sealed class RunScript
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    private List<PackageCommand>? _packageCommands;

    private RunScript(StageStep step, RunInstruction run, ShellScript? script)
    {
        Step = step;
        Run = run;
        IsOpaque = script is null || script.IsOpaque;
        Commands = script is null ? [] : new ScriptWalk(this, script).Commands;
    }

    public StageStep Step { get; }

    public RunInstruction Run { get; }

    /// <summary>Whether there may be commands that nobody has seen.</summary>
    public bool IsOpaque { get; }

    public List<RunCommand> Commands { get; }

    /// <summary>The commands of package managers among them.</summary>
    public List<PackageCommand> PackageCommands => _packageCommands ??= PackageCommand.FindAll(this);

    public static RunScript Of(StageStep step, RunInstruction run)
    {
        if (run.IsExecForm)
            return new RunScript(step, run, null);

        var text = ScriptText(run);
        return new RunScript(step, run, IsForAnotherProgram(text) ? null : ShellParser.Parse(text, Shells.DialectOf(step.Before.Shell), Shells.OptionsOf(step.Before.Shell)));
    }

    // A heredoc whose first line names its interpreter: only a shell's lines are a script here.
    private static bool IsForAnotherProgram(MappedText text)
    {
        if (text.Length < 2 || text[0] != '#' || text[1] != '!')
            return false;

        var end = text.IndexOf('\n');
        var words = text.Substring(2, (end < 0 ? text.Length : end) - 2).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return true;

        var name = StagePath.BaseName(words[0]) == "env" && words.Length > 1 ? words[1] : StagePath.BaseName(words[0]);
        return name is not ("sh" or "ash" or "bash" or "dash");
    }

    // With a heredoc as the whole command, its body is the script.
    private static MappedText ScriptText(RunInstruction run) =>
        run.Heredocs.Count == 1 && run.Heredocs[0].Marker.Length == run.Command.Length ? run.Heredocs[0].Body : run.Command;
}
