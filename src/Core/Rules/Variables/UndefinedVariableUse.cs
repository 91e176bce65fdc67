using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
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
        SpeaksOf = Facts.UndefinedVariable,
        Fix = FixSafety.Unsafe,
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
        var finding = At(build.At(undefined.Where), undefined.Name, build.Of(undefined.Step.Stage).ImageName, near is null ? "" : $", and '{near}' is near") with
        {
            BuildKitCheck = BuildKitCheck.UndefinedVar,
        };
        return near is null ? finding : finding.WithFix($"Spell it '{near}'", Respelt(build, undefined, near));
    }

    // A name that a continuation divides is left to its writer.
    private static TextEdit[]? Respelt(ContainerBuild build, UndefinedVariable undefined, string name)
    {
        var isBraced = string.CompareOrdinal(build.Source.Content, undefined.Where.Start, "${", 0, 2) == 0;
        var written = new TextSpan(undefined.Where.Start + (isBraced ? 2 : 1), undefined.Name.Length);
        return written.End <= build.Source.Content.Length && build.Source.Slice(written) == undefined.Name ? [build.Replace(written, name)] : null;
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
