using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>The first moment in a stage at which something may have changed.</summary>
/// <param name="Step">The instruction; -1 when it was in a stage that this one starts from.</param>
/// <param name="Command">The command of a RUN.</param>
internal readonly record struct StageMoment(int Step, int Command)
{
    private static readonly StageMoment Inherited = new(-1, -1);

    /// <summary>Whether it is before a command of the same stage.</summary>
    public bool IsBefore(RunCommand command) => Step < command.Step.Index || (Step == command.Step.Index && Command < command.Index);

    /// <summary>The first moment; <c>null</c> when everything is known to leave alone what is asked for.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="ofParent">The same question to the stage that this one starts from.</param>
    /// <param name="keeps">Whether a step leaves it alone; commands of a RUN are asked one by one.</param>
    /// <param name="commandKeeps">Whether a command leaves it alone.</param>
    public static StageMoment? Find(
        ContainerStage stage, Func<ContainerStage, StageMoment?> ofParent, Func<StageStep, bool> keeps, Func<RunCommand, bool> commandKeeps)
    {
        if (stage.Stage.Base.Stage is { } parent && ofParent(stage.Build.Of(parent)) is not null)
            return Inherited;

        foreach (var step in stage.Steps)
        {
            if (keeps(step))
                continue;

            if (step.Instruction is not RunInstruction)
                return new StageMoment(step.Index, -1);

            var script = stage.Contents.ScriptOf(step);
            foreach (var command in script.Commands)
            {
                if (!commandKeeps(command))
                    return new StageMoment(step.Index, command.Index);
            }

            // Where in it the part stands that was not understood does not count: it may come first.
            if (script.IsOpaque)
                return new StageMoment(step.Index, -1);
        }

        return null;
    }
}
