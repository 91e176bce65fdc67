using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Every go command in a workspace reads the go.mod of every member first.</summary>
internal sealed class MissingMember : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0406", "missing-workspace-member")
    {
        Title = "A module of the workspace is not there when a go command runs",
        Message = "'{0}', which go.work names, {1}: the build stops with '{2}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.WorkspaceMember))
        {
            var finding = At(build.At(needs[0].Invocation.Span), needs[0].Path, UnbroughtFile.FateOf(needs[0]), needs[0].Complaint) with
            {
                Related = RelatedLocations.From(UnbroughtFile.EvidenceFor(needs)),
            };
            findings.Add(finding.WithFix("Copy the go.mod files of the members", UnbroughtFile.CopyAbove(needs)));
        }
    }
}
