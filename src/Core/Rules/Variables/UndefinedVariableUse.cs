using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>The builder takes a variable that nothing sets for an empty text, and goes on.</summary>
internal sealed class UndefinedVariableUse : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1401", "undefined-variable")
    {
        Title = "A variable is used that nothing sets",
        Message = "'{0}' is set neither by this file nor by '{1}'{2}: it is taken for an empty text",
        Category = RuleCategory.Variables,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        ArgumentElsewhere? elsewhere = null;
        foreach (var expanded in build.ExpandedSteps)
        {
            // Where the build stops, that is said.
            if (expanded.Stop is not null || expanded.Undefined.Count == 0)
                continue;

            elsewhere ??= ArgumentElsewhere.In(build);
            var siblings = SiblingVariable.In(expanded);
            foreach (var undefined in expanded.Undefined)
            {
                if (undefined.Decides && !undefined.HasAlternative(build.Source) && !elsewhere.Contains(undefined.Name) && !IsSetBeside(siblings, undefined))
                    findings.Add(Undefined(build, undefined));
            }
        }
    }

    private Finding Undefined(ContainerBuild build, UndefinedVariable undefined)
    {
        var near = NearestName.To(undefined.Name, undefined.Step.Stage.Variables.NamesAfter(undefined.Step.Index - 1));
        return At(build.At(undefined.Where), undefined.Name, build.Of(undefined.Step.Stage).ImageName, near is null ? "" : $", and '{near}' is near") with
        {
            BuildKitCheck = BuildKitCheck.UndefinedVar,
        };
    }

    private static bool IsSetBeside(IReadOnlyList<SiblingVariable> siblings, UndefinedVariable undefined)
    {
        foreach (var sibling in siblings)
        {
            if (string.Equals(sibling.Name, undefined.Name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
