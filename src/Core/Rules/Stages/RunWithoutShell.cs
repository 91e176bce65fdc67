using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Stages;

/// <summary>The text of a RUN is given to a shell of the stage; a bare image has none, and the build stops.</summary>
internal sealed class RunWithoutShell : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0309", "run-without-shell")
    {
        Title = "RUN in a stage that has no shell",
        Message = "RUN needs '{0}', which '{1}' does not have: the build stops with '{2}'",
        Category = RuleCategory.Stages,
        Severity = Severity.Error,
        SpeaksOf = Facts.Run,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || stage.IsWindows)
                continue;

            // The build stops at the first one, so that the others are no news.
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is not RunInstruction run || ShellOf(step, run) is not { } shell || !stage.StartsWithout(shell) || HasShell(stage, step, shell) != Presence.Absent)
                    continue;

                findings.Add(At(build.At(run.Keyword), shell, stage.ImageName, ExecError.Missing(shell)) with
                {
                    Severity = stage.IsImageChosenByArgument ? Severity.Warning : Descriptor.Severity,
                    Related = [new RelatedLocation(build.At(stage.RootImageText), "the image that is started from")],
                });
                break;
            }
        }
    }

    // An exec form does without, unless it names a shell itself.
    private static string? ShellOf(StageStep step, RunInstruction run)
    {
        if (!run.IsExecForm)
            return run.Command.Length == 0 ? null : step.Before.Shell.Arguments[0];

        return run.Exec is { Count: > 0 } words && StagePath.BaseName(words[0].Value) is "sh" or "ash" or "bash" or "dash" ? words[0].Value : null;
    }

    private static Presence HasShell(ContainerStage stage, StageStep step, string shell)
    {
        foreach (var mount in RunMount.Of(step))
        {
            if (mount.Target is not { } target || !StagePath.IsAbsolute(shell) || StagePath.IsWithin(shell, target))
                return Presence.Unknown;
        }

        return StagePath.IsAbsolute(shell) ? stage.Files.Before(step, StagePath.Clean(shell)).Presence : stage.Files.ProgramBefore(step, shell);
    }
}
