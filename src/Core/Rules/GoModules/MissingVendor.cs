using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>With -mod=vendor a build without its vendor folder stops; without the flag it quietly takes modules from the network.</summary>
internal sealed class MissingVendor : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0409", "missing-vendor")
    {
        Title = "The vendor folder does not reach the build, or is not what go.mod asks for",
        Message = "'{0}' {1}: the build {2}",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.Vendor))
        {
            var finding = At(build.At(needs[0].Invocation.Span), needs[0].Path, UnbroughtFile.FateOf(needs[0]), $"stops with '{needs[0].Complaint}'") with
            {
                Related = RelatedLocations.From(UnbroughtFile.EvidenceFor(needs)),
            };
            findings.Add(finding.WithFix("Copy the vendor folder", UnbroughtFile.CopyFolderAbove(needs[0])));
        }

        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.VendorLine))
        {
            findings.Add(At(build.At(needs[0].Invocation.Span), needs[0].Path, "is not what go.mod asks for", $"stops with '{needs[0].Complaint}'") with
            {
                Related = RelatedLocations.From(needs[0].AskedBy),
            });
        }

        var reported = new HashSet<int>();
        foreach (var lost in LostVendor.In(build))
        {
            if (build.Context?.IgnoreFileText is not { } source || !reported.Add(lost.ExcludedBy.Index))
                continue;

            var finding = At(new SourceSpan(source, lost.ExcludedBy.Span), lost.Path, "is kept out of the build context", "downloads other copies of the modules instead, without a word") with
            {
                Severity = Severity.Warning,
                Related = [new RelatedLocation(build.At(lost.Invocation.Span), "this command would use it")],
            };
            findings.Add(finding.WithFix($"Take '{lost.Path}' back in", IgnoreException.EditsFor(build.Context, lost.Path)));
        }
    }
}
