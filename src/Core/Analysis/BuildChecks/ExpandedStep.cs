using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>An instruction once its words are expanded.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Words">The words in which something was to be replaced.</param>
/// <param name="Stop">What the build stops at here; <c>null</c> when nothing is known that stops it.</param>
/// <param name="Undefined">Variables that nothing sets.</param>
internal sealed record ExpandedStep(StageStep Step, IReadOnlyList<StepWord> Words, BuildStop? Stop, IReadOnlyList<UndefinedVariable> Undefined)
{
    /// <summary>The instructions of all stages of which there is something to say, in the order of the file. What a parent left with ONBUILD is left out.</summary>
    public static List<ExpandedStep> In(StageGraph graph)
    {
        var expanded = new List<ExpandedStep>();
        foreach (var stage in graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (!step.IsTrigger && Of(step) is { } found)
                    expanded.Add(found);
            }
        }

        return expanded;
    }

    private static ExpandedStep? Of(StageStep step)
    {
        var words = StepWords.Of(step, out var stop);
        stop ??= step.Instruction switch
        {
            TransferInstruction transfer => TransferFault.Of(step, transfer),
            VolumeInstruction volume => EmptyVolume(step, volume),
            StopsignalInstruction signal => InvalidSignal(step, signal),
            _ => null,
        };
        return words.Count == 0 && stop is null ? null : new ExpandedStep(step, words, stop, UndefinedVariable.In(step, words));
    }

    private static BuildStop? EmptyVolume(StageStep step, VolumeInstruction volume)
    {
        foreach (var path in volume.Paths)
        {
            if (step.Expand(path) is { Value: "" } expansion)
                return new BuildStop(path.SourceSpan(), "VOLUME specified can not be an empty string", expansion.IsDefault);
        }

        return null;
    }

    private static BuildStop? InvalidSignal(StageStep step, StopsignalInstruction signal) =>
        step.Expand(signal.Signal) is { Value: { } name } expansion && !StopSignal.IsValid(name)
            ? new BuildStop(signal.Signal.SourceSpan(), $"invalid signal: {name}", expansion.IsDefault)
            : null;
}
