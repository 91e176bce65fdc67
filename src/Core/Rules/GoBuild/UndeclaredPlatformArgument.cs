using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>An automatic argument is empty in a stage that does not declare it, and go takes the platform that it runs on.</summary>
internal sealed class UndeclaredPlatformArgument : Rule
{
    private static readonly string[] Variables = ["GOOS", "GOARCH", "GOARM", "GOAMD64"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0508", "undeclared-platform-argument")
    {
        Title = "An automatic platform argument is used in a stage that does not declare it",
        Message = "'{0}' is empty here, because the stage has no 'ARG {1}': {2} stays empty, {3}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var invocation in stage.GoInvocations)
            {
                foreach (var variable in invocation.BuildsPrograms ? Variables : [])
                {
                    if (Undeclared(invocation, variable) is { } part && reported.Add(part.Name))
                        findings.Add(Report(build, invocation, variable, part));
                }
            }
        }
    }

    private Finding Report(ContainerBuild build, GoInvocation invocation, string variable, ShellWordPart part)
    {
        var isWrong = variable == "GOARCH" && TargetPlatform.IsBuilders(invocation.Step.Stage);
        var effect = isWrong ? "and every platform gets a program for that of the builder" : "and go builds for the platform that the stage runs on";
        var isError = isWrong && TargetPlatform.AreSeveral(build) && build.FeedsShipped(invocation.Stage) && invocation.Command.IsDecisive;
        var finding = At(build.At(part.Text), part.Text.ToString(), part.Name, variable, effect) with { Severity = isError ? Severity.Error : Severity.Warning };
        return finding.WithFix($"Declare '{part.Name}'", invocation.Step.IsTrigger || build.IsTrigger(invocation.Step.Instruction) ? null : Declare(build, invocation));
    }

    private static ShellWordPart? Undeclared(GoInvocation invocation, string variable)
    {
        if (invocation.Command.AssignmentOf(variable) is not { Value.Parts: [{ Kind: ShellWordPartKind.Variable, Operator: null } part] })
            return null;

        return TargetPlatform.IsArgument(part.Name) && invocation.Command.Variable(variable) is { IsKnown: true, Text: "" }
            && invocation.Step.VariableBefore(part.Name) is { IsKnown: true, Text: null }
            && !invocation.Step.Stage.Variables.DeclaresArgument(invocation.Step.Index, part.Name)
            ? part
            : null;
    }

    // One ARG for all that the stage lacks, above the first command that asks.
    private static TextEdit[] Declare(ContainerBuild build, GoInvocation invocation)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        InstructionSyntax? first = null;
        foreach (var other in invocation.Stage.GoInvocations)
        {
            foreach (var variable in other.BuildsPrograms ? Variables : [])
            {
                if (Undeclared(other, variable) is not { } part)
                    continue;

                first ??= other.Step.Instruction;
                names.Add(part.Name);
            }
        }

        var keyword = invocation.Step.Instruction.Keyword[0] is >= 'a' and <= 'z' ? "arg" : "ARG";
        return [build.InsertAbove(first!, $"{keyword} {string.Join(" ", names)}")];
    }
}
