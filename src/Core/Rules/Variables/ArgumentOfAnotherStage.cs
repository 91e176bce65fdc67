using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>An argument has to be declared again in every stage that uses it; where it is not, it is empty.</summary>
internal sealed class ArgumentOfAnotherStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1402", "argument-of-another-stage")
    {
        Title = "An argument is used in a stage that does not declare it",
        Message = "'{0}' is declared {1}: it is empty here, whatever '--build-arg' says",
        Category = RuleCategory.Variables,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var elsewhere = ArgumentElsewhere.In(build);
        foreach (var expanded in build.ExpandedSteps)
        {
            if (expanded.Stop is not null || expanded.Undefined.Count == 0)
                continue;

            var siblings = SiblingVariable.In(expanded);
            foreach (var undefined in expanded.Undefined)
            {
                // What go is to build for is left to the rules that know what it makes of nothing.
                if (elsewhere.Contains(undefined.Name) && !IsOwnDefault(undefined) && siblings.Count == 0 && HandedPlatform.Of(build, undefined) is null)
                    findings.Add(Elsewhere(build, elsewhere, undefined.Step, undefined.Name, undefined.Where) with { BuildKitCheck = BuildKitCheck.UndefinedVar });
            }
        }

        if (elsewhere.Any)
            CheckCommands(build, elsewhere, findings);
    }

    // "ARG VERSION=$VERSION" is what is given, and empty where nothing is.
    private static bool IsOwnDefault(UndefinedVariable undefined)
    {
        foreach (var declaration in undefined.Step.Instruction is ArgInstruction arg ? arg.Declarations : [])
        {
            if (declaration.Key.Equals(undefined.Name))
                return true;
        }

        return false;
    }

    // The builder does not look into commands. What it sets by itself is left to the rules of the Go build, which know what it is for.
    private void CheckCommands(ContainerBuild build, ArgumentElsewhere elsewhere, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!elsewhere.MayMatterTo(stage.Stage))
                continue;

            var said = new HashSet<string>();
            foreach (var use in ShellVariableUse.In(stage))
            {
                if (elsewhere.Find(use.Name) is null || AutomaticArguments.Contains(use.Name) || !IsCertainlyUnset(use) || !said.Add(use.Name))
                    continue;

                findings.Add(Elsewhere(build, elsewhere, use.Command.Step, use.Name, use.Where));
            }
        }
    }

    private static bool IsCertainlyUnset(ShellVariableUse use) => use.Command.Step.VariableBefore(use.Name) is { IsKnown: true, IsSet: false }
        && !use.Command.Step.Stage.Variables.DeclaresArgument(use.Command.Step.Index - 1, use.Name)
        && use.Command.ValueOf(use.Name).IsSet == ShellFact.No;

    private Finding Elsewhere(ContainerBuild build, ArgumentElsewhere elsewhere, StageStep step, string name, TextSpan where)
    {
        var declared = elsewhere.Find(name);
        var place = declared is null ? "by BuildKit in front of the first FROM and not in this stage"
            : IsGlobal(build, declared.Value) ? "in front of the first FROM and not in this stage"
            : IsBelow(step, declared.Value) ? "further below only"
            : "in another stage and not in this one";
        var finding = At(build.At(where), name, place) with
        {
            Related = declared is { } key ? [new RelatedLocation(build.At(key), "declared here")] : [],
        };
        return finding.WithFix($"Declare '{name}' in this stage", build.IsTrigger(step.Instruction) ? null : [build.InsertAbove(step.Instruction, "ARG " + name)]);
    }

    private static bool IsBelow(StageStep step, MappedText key)
    {
        var where = key.SourceSpan().Start;
        return where >= step.Instruction.Span.End && where < step.Stage.Steps[step.Stage.Steps.Count - 1].Instruction.Span.End;
    }

    private static bool IsGlobal(ContainerBuild build, MappedText key) =>
        build.Graph.Stages.Count > 0 && key.SourceSpan().Start < build.Graph.Stages[0].From.Span.Start;
}
