using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>COPY takes a path from a stage that never writes it.</summary>
internal sealed class MissingArtefact : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0502", "missing-artefact")
    {
        Title = "COPY takes a path from a stage that does not have it",
        Message = "'{0}' is not in stage '{1}'{2}: the build stops with '\"{3}\": not found'{4}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Error,
        SpeaksOf = Facts.CopyFrom,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            foreach (var copy in stage.Copies)
            {
                if (copy is { Step.IsTrigger: false, Origin.Stage: { } from, SourceName: not null, KeepsParents: false } && Report(build, build.Of(from), copy) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private Finding? Report(ContainerBuild build, ContainerStage from, ImageCopy copy)
    {
        var path = StagePath.Clean(copy.Source!);
        if (from.Holds(path) || from.IsImageChosenByArgument || !from.Files.At(path).IsAbsent)
            return null;

        // What may yet come with the context is missed only where the build writes something like it.
        var near = Nearest(from, path);
        var mayCome = LaterFiles.MayBring(from, path);
        if (mayCome && (near is null || StagePath.Parent(near.Path) != StagePath.Parent(path)))
            return null;

        var hangsOnDefault = copy.Step.Expand(copy.SourceText).IsDefault || UsesDefaults(from);
        var hint = near is null ? "" : $", while '{near.Build.Go.Program} {near.Build.Go.Verb.ToString().ToLowerInvariant()}' writes '{near.Path}'";
        var finding = At(build.At(copy.SourceText), copy.Source!, copy.Transfer.Flag("from")?.Value ?? "", hangsOnDefault ? " by default" : "", path, hint) with
        {
            Severity = hangsOnDefault || mayCome ? Severity.Warning : Severity.Error,
            Related = near is null ? [] : [new RelatedLocation(build.At(near.Build.Span), "the program is built here")],
        };

        return finding.WithFix($"Copy '{near?.Path}'", near is null ? null : Edits(build, copy, near.Path));
    }

    // What hangs on a variable or stands in quotes is left to its author, as is another name in the folder that it goes to.
    private static TextEdit[]? Edits(ContainerBuild build, ImageCopy copy, string path) =>
        copy.SourceText.Equals(copy.Source!) && StagePath.IsPlain(path) && (!copy.IsIntoDirectory || StagePath.BaseName(path) == copy.SourceName)
            ? [build.Replace(copy.SourceText, path)]
            : null;

    // The program of that name, or the only one.
    private static GoProgram? Nearest(ContainerStage from, string path)
    {
        GoProgram? only = null;
        var count = 0;
        foreach (var ancestor in from.Stage.Ancestry)
        {
            foreach (var invocation in from.Build.Of(ancestor).GoInvocations)
            {
                foreach (var program in invocation.Programs)
                {
                    if (!from.Files.At(program.Path).IsPresent)
                        continue;

                    if (StagePath.BaseName(program.Path) == StagePath.BaseName(path))
                        return program;

                    only = program;
                    count++;
                }
            }
        }

        return count == 1 && LooksLikeProgram(StagePath.BaseName(path)) ? only : null;
    }

    // No "config.yaml" and no "LICENSE".
    private static bool LooksLikeProgram(string name) => name.IndexOf('.') < 0 && name[0] is >= 'a' and <= 'z';

    // Whoever builds may give another value, with which the path may be there.
    private static bool UsesDefaults(ContainerStage from)
    {
        foreach (var ancestor in from.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                if (step.Instruction is WorkdirInstruction workdir && step.Expand(workdir.Path).IsDefault)
                    return true;

                if (step.Instruction is TransferInstruction transfer && step.Expand(transfer.Destination).IsDefault)
                    return true;
            }

            foreach (var script in from.Build.Of(ancestor).Scripts)
            {
                if (UsesDefaults(script))
                    return true;
            }
        }

        return false;
    }

    private static bool UsesDefaults(RunScript script)
    {
        foreach (var command in script.Commands)
        {
            if (command.UsesDefault)
                return true;
        }

        return false;
    }
}
