using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>What is no JSON array is text for a shell: it stands between Docker and the program, and a bare image has none.</summary>
internal sealed class ShellForm : Rule
{
    private const string FixTitle = "Write it as a JSON array";
    private const string Signals = "which is then process 1 in place of the program and may keep signals from it, so that 'docker stop' kills it after ten seconds";
    private const string Argument = "and ENTRYPOINT starts the program without one: it gets '/bin/sh', '-c' and this text as its arguments";
    private const string Words = "and ENTRYPOINT gets '/bin/sh', '-c' and this text as its arguments";
    private const string Unused = "although nothing that is shipped starts it";
    private const string Replaced = "which has to be there only to be replaced by the program";

    public override RuleDescriptor Descriptor { get; } = new("GCG0901", "shell-form")
    {
        Title = "CMD or ENTRYPOINT is text for a shell",
        Message = "{0} is text for '{1}', {2}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        Dictionary<InstructionSyntax, ContainerStage>? started = null;
        HashSet<InstructionSyntax>? stopped = null;
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Start is not { } start)
                continue;

            started ??= [];
            started[start.Instruction] = stage;
            if (start.Arguments is { } arguments)
                started[arguments.Instruction] = stage;

            if (start.IsForShell && Failure(stage, start) is { } failure && (stopped ??= []).Add(start.Instruction))
                findings.Add(failure);
        }

        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is CmdInstruction or EntrypointInstruction && stopped?.Contains(step.Instruction) != true)
                    CheckForm(build, step, (CommandInstruction)step.Instruction, started, findings);
            }
        }
    }

    private Finding? Failure(ContainerStage stage, StartCommand start)
    {
        var shell = start.Step.Before.Shell.Arguments[0];
        if (!stage.StartsWithout(shell) || stage.Has(shell) != Presence.Absent)
            return null;

        var finding = Of(stage.Build, start.Step, start.Instruction, $"which '{stage.ImageName}' does not have: the container stops with '{ExecError.Missing(shell)}'") with
        {
            Severity = stage.IsImageChosenByArgument ? Severity.Warning : Severity.Error,
            Related = [new RelatedLocation(stage.Build.At(stage.RootImageText), "the image that is started from")],
        };
        return finding.WithFix(FixTitle, EditsFor(stage.Build, start));
    }

    // As BuildKit's check: whoever names a SHELL wants one. What was meant as an array is another finding.
    private void CheckForm(ContainerBuild build, StageStep step, CommandInstruction instruction, Dictionary<InstructionSyntax, ContainerStage>? started, Findings findings)
    {
        if (instruction.IsExecForm || !step.Before.Shell.IsDefault || instruction.Command.Length == 0 || JsonSlip.Find(instruction.Command) is not null)
            return;

        ContainerStage? stage = null;
        started?.TryGetValue(instruction, out stage);
        if (stage?.Start is not { BaseEntrypoint: not Presence.Present } start)
            findings.Add(Of(build, step, instruction, Unused) with { Severity = Severity.Info });
        else if (ReferenceEquals(start.Instruction, instruction))
            findings.Add(Started(build, start));
        else if (StartsOurs(stage, start))
            findings.Add(Of(build, step, instruction, Argument));
        else
            findings.Add(Of(build, step, instruction, Words) with { Severity = Severity.Info });
    }

    // Where the shell goes away there is little to lose.
    private Finding Started(ContainerBuild build, StartCommand start)
    {
        var isReplaced = start.Text.Length > 5 && start.Text.Slice(0, 5).Equals("exec ");
        var finding = Of(build, start.Step, start.Instruction, isReplaced ? Replaced : Signals);
        return (isReplaced ? finding with { Severity = Severity.Info } : finding).WithFix(FixTitle, start.IsForShell ? EditsFor(build, start) : null);
    }

    // A program of somebody else may well start what its arguments say.
    private static bool StartsOurs(ContainerStage stage, StartCommand start)
    {
        foreach (var binary in stage.Binaries)
        {
            if (start.Program is { } program && StagePath.BaseName(binary.Path) == StagePath.BaseName(program.Value))
                return true;
        }

        return false;
    }

    private Finding Of(ContainerBuild build, StageStep step, CommandInstruction instruction, string consequence) =>
        At(build.At(instruction.Command), instruction.Keyword.ToString().ToUpperInvariant(), step.Before.Shell.Arguments[0], consequence) with
        {
            BuildKitCheck = step.Before.Shell.IsDefault ? BuildKitCheck.JSONArgsRecommended : null,
        };

    // With a CMD behind it, the program would get arguments that it does not get today.
    private static TextEdit[]? EditsFor(ContainerBuild build, StartCommand start) =>
        start.Arguments is null && start.Text.IsContiguous && ExecForm.Of(start.Text, start.Step.Before.Shell) is { } array ? [build.Replace(start.Text, array)] : null;
}
