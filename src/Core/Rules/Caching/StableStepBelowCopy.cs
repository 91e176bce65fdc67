using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A step runs again when anything above it changes, and nothing changes as often as the sources and the program that is made of them.</summary>
internal sealed class StableStepBelowCopy : Rule
{
    /// <summary>Where more copies than this stand above it, a step is not looked at.</summary>
    private const int MostCopies = 32;

    public override RuleDescriptor Descriptor { get; } = new("GCG1009", "stable-step-below-copy")
    {
        Title = "A step that never changes stands below a copy that changes with every edit",
        Message = "'{0}' stands below the copy of '{1}', which it does not need, and runs again whenever that changes",
        Category = RuleCategory.Caching,
        Severity = Severity.Info,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (build.FeedsShipped(stage))
                Check(build, stage, findings);
        }
    }

    private void Check(ContainerBuild build, ContainerStage stage, Findings findings)
    {
        var hasCopies = false;
        var copies = new List<ImageCopy>();
        var looked = 0;
        foreach (var step in stage.Steps)
        {
            hasCopies |= step.Instruction is TransferInstruction;
            if (!hasCopies || step.Instruction is not RunInstruction || StableStep.Of(stage, stage.Contents.ScriptOf(step)) is not { } stable)
                continue;

            for (; looked < step.Index; looked++)
                AddVolatile(copies, stage, stage.Steps[looked]);

            if (copies.Count is 0 or > MostCopies || !copies.TrueForAll(copy => IsNeedless(stage, copy, stable)))
                continue;

            var finding = At(build.At(stable.Command.Span), ShownCommand.Of(stable.Command), copies[0].SourceText.ToString()) with
            {
                Related = [new RelatedLocation(build.At(copies[0].SourceText), "copied here")],
            };
            findings.Add(finding.WithFix("Move it above the copy", EditsFor(build, copies[0].Step, step)));
        }
    }

    private static void AddVolatile(List<ImageCopy> copies, ContainerStage stage, StageStep step)
    {
        foreach (var copy in stage.Build.CopiesOf(step))
        {
            if (IsVolatile(stage, copy))
                copies.Add(copy);
        }
    }

    // Whether it brings nothing that the step may look at.
    private static bool IsNeedless(ContainerStage stage, ImageCopy copy, StableStep stable) =>
        !copy.Step.IsTrigger && copy.Destination is { } destination && (destination != "/" || copy.Origin.Stage is not null) && !stable.MayConcern(PathOf(stage, copy) ?? destination);

    private static bool IsVolatile(ContainerStage stage, ImageCopy copy) => copy.Origin.Kind == CopyOriginKind.BuildContext
        ? ModuleDownloads.BringsSources(copy, stage.Build.Context)
        : copy.Origin.Stage is not null && PathOf(stage, copy) is not null;

    // Where the program lies that a copy brings; null when it brings none that is built here.
    private static string? PathOf(ContainerStage stage, ImageCopy copy)
    {
        foreach (var binary in stage.Binaries)
        {
            if (ReferenceEquals(binary.Copy, copy))
                return binary.Path;
        }

        return null;
    }

    // Only what says nothing of how commands run may stand between.
    private static TextEdit[]? EditsFor(ContainerBuild build, StageStep copy, StageStep run)
    {
        if (LineEdits.Indentation(build.Source, copy.Instruction.Span.Start).Length > 0)
            return null;

        for (var index = copy.Index + 1; index < run.Index; index++)
        {
            if (run.Stage.Steps[index].Instruction is not (TransferInstruction or LabelInstruction or ExposeInstruction or CmdInstruction or EntrypointInstruction or HealthcheckInstruction or StopsignalInstruction))
                return null;
        }

        var lines = build.WithComments(run.Instruction);
        return [build.InsertAbove(copy.Instruction, build.Source.Slice(lines)), LineEdits.Remove(build.Source, lines)];
    }
}
