using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Since Go 1.16 a build does not write go.sum: what it needs and does not find there stops it.</summary>
internal sealed class MissingSums : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0405", "missing-go-sum")
    {
        Title = "The sums of a module are not there when its packages are compiled",
        Message = "'{0}' {1}: the build stops with '{2}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.Checksums))
        {
            var finding = At(build.At(needs[0].Invocation.Span), needs[0].Path, UnbroughtFile.FateOf(needs[0]), needs[0].Complaint) with
            {
                Related = RelatedLocations.From(UnbroughtFile.EvidenceFor(needs)),
            };
            findings.Add(finding.WithFix("Copy go.sum beside go.mod", UnbroughtFile.CopyBesideModule(needs[0]) ?? UnbroughtFile.CopyAbove(needs)));
        }

        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.Checksum))
        {
            if (needs[0] is { Requirement: { } requirement, Invocation.Module.File.Source: { } module } need)
            {
                findings.Add(At(build.At(need.Invocation.Span), need.Path, $"has no sum of '{requirement.Path} {requirement.Version}'", need.Complaint) with
                {
                    Related = [new RelatedLocation(new SourceSpan(module, requirement.Span), "go.mod requires it here"), .. RelatedLocations.From(need.AskedBy)],
                });
            }
        }
    }
}
