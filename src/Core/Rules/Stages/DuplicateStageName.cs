using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;

namespace GoContainerGuard.Rules.Stages;

/// <summary>BuildKit builds it, and which of the two is meant depends on who asks.</summary>
internal sealed class DuplicateStageName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0301", "duplicate-stage-name")
    {
        Title = "Two stages have the same name",
        Message = "The stage in line {1} is called '{0}', too: '--from={0}' and '--target={0}' mean the last one of the file, FROM the nearest one above",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Stages,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var (earlier, later) in StageNames.DuplicatesIn(build.Graph))
        {
            var first = build.At(earlier.From.StageName!.Value);
            findings.Add(At(build.At(later.From.StageName!.Value), later.Name!, (first.Start.Line + 1).ToString(CultureInfo.InvariantCulture)) with
            {
                BuildKitCheck = BuildKitCheck.DuplicateStageName,
                Related = [new RelatedLocation(first, "the other one")],
            });
        }
    }
}
