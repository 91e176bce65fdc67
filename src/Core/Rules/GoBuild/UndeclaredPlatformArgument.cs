using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>An automatic argument is empty in a stage that does not declare it, and go takes the platform that it runs on.</summary>
internal sealed class UndeclaredPlatformArgument : Rule
{
    private static readonly string[] Variables = HandedPlatform.Variables;

    public override RuleDescriptor Descriptor { get; } = new("GCG0508", "undeclared-platform-argument")
    {
        Title = "An automatic platform argument is used in a stage that does not declare it",
        Message = "'{0}' is empty here, because the stage has no 'ARG {1}': {2}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        Fix = FixSafety.Safe,
        Words = ["TARGET", "BUILD"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        CheckEnvironment(build, findings);
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

            CheckOtherUses(build, stage, reported, findings);
        }
    }

    // What ENV hands on is said by BuildKit, and here, where it is known what go makes of it.
    private void CheckEnvironment(ContainerBuild build, Findings findings)
    {
        foreach (var expanded in build.ExpandedSteps)
        {
            foreach (var undefined in expanded.Undefined)
            {
                if (HandedPlatform.Of(build, undefined) is not { } handed || !build.IsReachable(undefined.Step.Stage))
                    continue;

                var written = build.Source.Slice(undefined.Where);
                var finding = Report(build, handed.Invocation, handed.Variable, undefined.Where, written, undefined.Name) with { BuildKitCheck = BuildKitCheck.UndefinedVar };
                findings.Add(finding.WithFix($"Declare '{undefined.Name}'", build.InsertAbove(undefined.Step.Instruction, $"{Keyword(undefined.Step.Instruction)} {undefined.Name}")));
            }
        }
    }

    // BuildKit does not look into commands: whatever they do with the argument, they get an empty text.
    private void CheckOtherUses(ContainerBuild build, ContainerStage stage, HashSet<string> reported, Findings findings)
    {
        foreach (var use in ShellVariableUse.In(stage))
        {
            if (!AutomaticArguments.Contains(use.Name) || build.Source.Slice(use.Where) is not { } written || (written != "$" + use.Name && written != "${" + use.Name + "}"))
                continue;

            var step = use.Command.Step;
            if (step.VariableBefore(use.Name) is not { IsKnown: true, IsSet: false } || use.Command.ValueOf(use.Name).IsSet != ShellFact.No || !reported.Add(use.Name))
                continue;

            var finding = At(build.At(use.Where), written, use.Name, "the command gets an empty text in its place, whatever is built for");
            findings.Add(finding.WithFix($"Declare '{use.Name}'", build.InsertAbove(step.Instruction, $"{Keyword(step.Instruction)} {use.Name}")));
        }
    }

    private Finding Report(ContainerBuild build, GoInvocation invocation, string variable, ShellWordPart part)
    {
        var finding = Report(build, invocation, variable, part.Text.SourceSpan(), part.Text.ToString(), part.Name);
        return finding.WithFix($"Declare '{part.Name}'", invocation.Step.IsTrigger ? null : Declare(build, invocation));
    }

    private Finding Report(ContainerBuild build, GoInvocation invocation, string variable, TextSpan where, string written, string name)
    {
        var isWrong = variable == "GOARCH" && TargetPlatform.IsBuilders(invocation.Step.Stage);
        var effect = isWrong ? "and every platform gets a program for that of the builder" : "and go builds for the platform that the stage runs on";
        var isError = isWrong && TargetPlatform.AreSeveral(build) && build.FeedsShipped(invocation.Stage) && invocation.Command.IsDecisive;
        return At(build.At(where), written, name, $"{variable} stays empty, {effect}") with { Severity = isError ? Severity.Error : Severity.Warning };
    }

    private static ShellWordPart? Undeclared(GoInvocation invocation, string variable)
    {
        if (invocation.Command.AssignmentOf(variable) is not { Value.Parts: [{ Kind: ShellWordPartKind.Variable, Operator: null } part] })
            return null;

        return TargetPlatform.IsArgument(part.Name) && invocation.Command.Variable(variable) is { IsKnown: true, Text: "" }
            && invocation.Step.VariableBefore(part.Name) is { IsKnown: true, Text: null }
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

        return [build.InsertAbove(first!, $"{Keyword(invocation.Step.Instruction)} {string.Join(" ", names)}")];
    }

    private static string Keyword(InstructionSyntax instruction) => instruction.Keyword[0] is >= 'a' and <= 'z' ? "arg" : "ARG";
}
