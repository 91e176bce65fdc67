using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>One ENV sets all its variables at once: none of them sees the others.</summary>
internal sealed class SiblingInEnv : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1403", "sibling-in-env")
    {
        Title = "A value of ENV uses a variable that the same ENV sets",
        Message = "'{0}' gets its value '{1}' in this same ENV, and here it is still {2}",
        Category = RuleCategory.Variables,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var expanded in build.ExpandedSteps)
        {
            if (expanded.Stop is not null)
                continue;

            foreach (var sibling in SiblingVariable.In(expanded))
            {
                var finding = At(build.At(sibling.Where), sibling.Name, sibling.Meant.Value!, Old(sibling.Before)) with
                {
                    BuildKitCheck = sibling.Before.IsSet ? null : BuildKitCheck.UndefinedVar,
                    Related = [new RelatedLocation(build.At(sibling.Pair.Span), "set here")],
                };
                findings.Add(finding.WithFix("Begin another ENV", Divided(build, (EnvInstruction)expanded.Step.Instruction, sibling)));
            }
        }
    }

    /// <summary>The pair that uses the variable, and all behind it, become an ENV of their own; where the variable is set behind it, order would have to change.</summary>
    private static TextEdit[]? Divided(ContainerBuild build, EnvInstruction env, SiblingVariable sibling)
    {
        if (sibling.Pair.Span.Start > sibling.Where.Start || build.IsTrigger(env))
            return null;

        for (var index = 1; index < env.Pairs.Count; index++)
        {
            if (!env.Pairs[index].Span.Contains(sibling.Where))
                continue;

            var gap = TextSpan.FromBounds(env.Pairs[index - 1].Span.End, env.Pairs[index].Span.Start);
            return HoldsComment(build, gap) ? null : [build.Replace(gap, $"\n{LineEdits.Indentation(build.Source, env.Span.Start)}{env.Keyword} ")];
        }

        return null;
    }

    private static bool HoldsComment(ContainerBuild build, TextSpan gap)
    {
        foreach (var comment in build.Syntax.Comments)
        {
            if (gap.Contains(comment))
                return true;
        }

        return false;
    }

    private static string Old(VariableValue before) => before.Text is { } text ? $"'{text}'" : "empty";
}
