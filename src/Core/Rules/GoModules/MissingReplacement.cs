using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>A replace line with a folder ties the module to the place where that folder lies.</summary>
internal sealed class MissingReplacement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0407", "missing-replacement")
    {
        Title = "The folder that a module is replaced by is not there when a go command needs it",
        Message = "'{0}', which go.mod names as a replacement, {1}: the build stops with '{2}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.Replacement))
        {
            var finding = At(build.At(needs[0].Invocation.Span), needs[0].Path, UnbroughtFile.FateOf(needs[0]), needs[0].Complaint) with
            {
                Related = RelatedLocations.From(UnbroughtFile.EvidenceFor(needs)),
            };
            findings.Add(finding.WithFix("Copy what the replacement names", UnbroughtFile.CopyAbove(needs)));
        }
    }
}
