using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Running;

/// <summary>What a RUN does: its commands in order, as far as they are understood.</summary>
internal sealed class RunScript
{
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

    public IReadOnlyList<RunCommand> Commands { get; }

    public static RunScript Of(StageStep step, RunInstruction run)
    {
        if (run.IsExecForm)
            return new RunScript(step, run, null);

        var text = ScriptText(run);
        return new RunScript(step, run, ShellParser.Parse(text, Shells.DialectOf(step.Before.Shell)));
    }

    // With a heredoc as the whole command, its body is the script.
    private static MappedText ScriptText(RunInstruction run) =>
        run.Heredocs.Count == 1 && run.Heredocs[0].Marker.Length == run.Command.Length ? run.Heredocs[0].Body : run.Command;
}
