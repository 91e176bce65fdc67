using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Semantics;

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
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var expanded in build.ExpandedSteps)
        {
            if (expanded.Stop is not null)
                continue;

            foreach (var sibling in SiblingVariable.In(expanded))
                findings.Add(At(build.At(sibling.Where), sibling.Name, sibling.Meant.Value!, Old(sibling.Before)) with
                {
                    BuildKitCheck = sibling.Before.IsSet ? null : BuildKitCheck.UndefinedVar,
                    Related = [new RelatedLocation(build.At(sibling.Pair.Span), "set here")],
                });
        }
    }

    private static string Old(VariableValue before) => before.Text is { } text ? $"'{text}'" : "empty";
}
