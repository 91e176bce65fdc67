using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>An architecture in the Dockerfile is right on one machine and gives "exec format error" on the other.</summary>
internal sealed class LiteralArchitecture : Rule
{
    private const string Variable = "GOARCH";

    public override RuleDescriptor Descriptor { get; } = new("GCG0505", "literal-architecture")
    {
        Title = "GOARCH is fixed in the Dockerfile",
        Message = "GOARCH is fixed to '{0}': built for another platform, the image carries a program that stops with 'exec format error'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || FindLiteral(invocation) is not { } literal || IsMeant(build, stage, literal.Value))
                    continue;

                findings.Add(At(build.At(literal.Where), literal.Value) with
                {
                    Related = [new RelatedLocation(build.At(invocation.Command.Span), "the program is built here")],
                });
            }
        }
    }

    private static (string Value, TextSpan Where)? FindLiteral(GoInvocation invocation)
    {
        if (invocation.Command.AssignmentOf(Variable) is { } assignment)
            return assignment.Value.Value is { Length: > 0 } value ? (value, assignment.Value.Span) : null;

        return invocation.Command.Variable(Variable) is { IsKnown: true, IsDefault: false, Text: { Length: > 0 } text } && FindEnv(invocation) is { } where
            ? (text, where)
            : null;
    }

    private static TextSpan? FindEnv(GoInvocation invocation)
    {
        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            for (var index = stage.Steps.Count - 1; index >= 0; index--)
            {
                if (stage.Steps[index].Instruction is not EnvInstruction env)
                    continue;

                foreach (var pair in env.Pairs)
                {
                    if (pair.Key.Equals(Variable) && pair.Value is { } value)
                        return value.SourceSpan();
                }
            }
        }

        return null;
    }

    // Somebody who says the platform of the final stage, of the whole build, or in the stage's name, means it.
    private static bool IsMeant(ContainerBuild build, ContainerStage stage, string architecture)
    {
        if (Names(stage.Stage.Name, architecture) || Names(StagePath.BaseName(build.Source.Path), architecture))
            return true;

        foreach (var platform in build.Settings.Platforms)
        {
            if (!Names(platform, architecture))
                return false;
        }

        if (build.Settings.Platforms.Count > 0)
            return true;

        foreach (var shipped in build.ShippedStages)
        {
            if (!Names(shipped.Stage.Platform?.Value, architecture))
                return false;
        }

        return true;
    }

    private static bool Names(string? text, string architecture) => text is not null && text.IndexOf(architecture, System.StringComparison.OrdinalIgnoreCase) >= 0;
}
