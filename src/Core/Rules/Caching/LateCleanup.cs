using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A layer only adds to those below it: what one of them holds, the image holds, whatever is removed later.</summary>
internal sealed class LateCleanup : Rule
{
    private const string PackageLists = "/var/lib/apt/lists";

    public override RuleDescriptor Descriptor { get; } = new("GCG1010", "late-cleanup")
    {
        Title = "Files are removed in a later layer than the one that holds them",
        Message = "'{0}' is removed in a later layer than that of '{1}': the image does not get any smaller",
        Category = RuleCategory.Caching,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Run,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in ShippedLayers.Of(build))
        {
            foreach (var cleanup in Cleanup.In(stage))
            {
                if (cleanup.Step.IsTrigger || !MountCover.Of(cleanup.Step, cleanup.Path).IsNone || FindBringer(stage, cleanup) is not { } bringer)
                    continue;

                var finding = At(build.At(cleanup.Where), cleanup.Path, bringer.Name) with
                {
                    Related = [new RelatedLocation(build.At(bringer.Where), "the layer of this instruction holds it")],
                };
                findings.Add(finding.WithFix("Remove it in the same layer", EditsFor(build, stage, bringer.Step, cleanup)));
            }
        }
    }

    private static Bringer? FindBringer(ContainerStage stage, Cleanup cleanup)
    {
        // What the layer of the removal holds anew is worth its removal; modules that are there are not downloaded again.
        if (FillsItself(stage, cleanup))
            return null;

        foreach (var step in stage.Steps)
        {
            if (step.Index >= cleanup.Step.Index)
                return null;

            if ((step.Instruction is RunInstruction ? FindWriter(stage, step, cleanup) : FindCopy(stage, step, cleanup)) is { } found)
                return found;
        }

        return null;
    }

    private static bool FillsItself(ContainerStage stage, Cleanup cleanup)
    {
        foreach (var command in cleanup.Command.Script.Commands)
        {
            if (command.Index < cleanup.Command.Index && (command.Go is null ? Fills(stage, command, cleanup.Path) : Compiles(stage, command, cleanup.Path)))
                return true;
        }

        return false;
    }

    private static Bringer? FindCopy(ContainerStage stage, StageStep step, Cleanup cleanup)
    {
        foreach (var copy in stage.Build.CopiesOf(step))
        {
            if (copy.Destination is { } destination && (StagePath.IsWithin(destination, cleanup.Path) || copy.WritesFile(cleanup.Path)))
                return new Bringer(step, copy.Transfer.Keyword.ToString() + " " + copy.SourceText, copy.Transfer.Span);
        }

        return null;
    }

    // What the same layer has cleaned up already is not in it.
    private static Bringer? FindWriter(ContainerStage stage, StageStep step, Cleanup cleanup)
    {
        if (stage.Contents.ScriptOf(step) is not { IsOpaque: false } script || !MountCover.Of(step, cleanup.Path).IsNone || HoldsMount(step, cleanup.Path))
            return null;

        foreach (var command in script.Commands)
        {
            if (command.IsDecisive && Fills(stage, command, cleanup.Path))
                return Cleanup.In(stage).Exists(other => ReferenceEquals(other.Step, step) && StagePath.IsWithin(cleanup.Path, other.Path)) ? null : new Bringer(step, ShownCommand.Of(command), command.Span);
        }

        return null;
    }

    private static bool HoldsMount(StageStep step, string path)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Target is { } target && StagePath.IsWithin(target, path))
                return true;
        }

        return false;
    }

    private static bool Fills(ContainerStage stage, RunCommand command, string path)
    {
        if (command.Name is "apt-get" or "apt")
            return path == PackageLists && IsUpdate(command);

        if (command.Name is "curl" or "wget")
            return Writes(command, path);

        return Compiles(stage, command, path) || Downloads(stage, command, path);
    }

    private static bool Compiles(ContainerStage stage, RunCommand command, string path) =>
        Find(stage, command) is { Go.CompilesPackages: Answer.Yes, BuildCache: { } builds } && StagePath.IsWithin(builds, path);

    private static bool Downloads(ContainerStage stage, RunCommand command, string path) => Find(stage, command) is { ModuleCache: { } modules } invocation
        && (invocation.TakesVersionedPackages || ModuleDownloads.Downloads(invocation)) && StagePath.IsWithin(modules, path);

    private static GoInvocation? Find(ContainerStage stage, RunCommand command) =>
        command.Go is null ? null : stage.GoInvocations.Find(invocation => ReferenceEquals(invocation.Command, command));

    private static bool IsUpdate(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (word.Is("update"))
                return true;
        }

        return false;
    }

    private static bool Writes(RunCommand command, string path)
    {
        foreach (var write in command.Writes.All)
        {
            if (write.Kind == CommandWriteKind.File && write.Path == path)
                return true;
        }

        return false;
    }

    // Two RUN lines that follow each other become one.
    private static TextEdit[]? EditsFor(ContainerBuild build, ContainerStage stage, StageStep step, Cleanup cleanup)
    {
        var run = cleanup.Command.Script.Run;
        if (step.Index != cleanup.Step.Index - 1 || step.Instruction is not RunInstruction before || run.Flags.Count > 0 || before.Heredocs.Count + run.Heredocs.Count > 0
            || build.IsTrigger(before) || EndsOtherwise(stage.Contents.ScriptOf(step)) || HasComment(build, before, run))
        {
            return null;
        }

        return [build.Replace(TextSpan.FromBounds(before.Command.SourceSpan().End, run.Command.SourceSpan().Start), " \\\n    && ")];
    }

    private static bool EndsOtherwise(RunScript script) =>
        script.Commands[script.Commands.Count - 1].Span.End != script.Run.Command.SourceSpan().End || !script.Commands[script.Commands.Count - 1].IsDecisive;

    private static bool HasComment(ContainerBuild build, InstructionSyntax before, InstructionSyntax after)
    {
        foreach (var comment in build.Syntax.Comments)
        {
            if (comment.Start > before.Span.Start && comment.Start < after.Span.End)
                return true;
        }

        return false;
    }

    private sealed record Bringer(StageStep Step, string Name, TextSpan Where);
}
