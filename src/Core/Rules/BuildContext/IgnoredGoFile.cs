using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The file is in the repository, an instruction takes its folder, and a line of the ignore file leaves it out.</summary>
internal sealed class IgnoredGoFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1203", "ignored-go-file")
    {
        Title = "A file that the Go build needs is kept out of the build context by the ignore file",
        Message = "'{1}' keeps '{0}' out of the build context: the build stops with '{2}'",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Error,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } source } || ReleaseTool.MayBuild(build))
            return;

        // One line may keep out many packages: the first that is missed says enough.
        var reported = new HashSet<int>();
        foreach (var need in MissingNeeds.In(build))
        {
            if (need is not { Kind: not NeedKind.EmbedPart, ExcludedBy: { } pattern } || !build.IsReachable(need.Invocation.Stage.Stage) || !reported.Add(pattern.Index))
                continue;

            var finding = At(new SourceSpan(source, pattern.Span), need.Path, source.Slice(pattern.Span), need.Complaint) with { Related = Evidence(build, need) };
            findings.Add(finding.WithFix("Take back in what is needed", IgnoreFileChange.TakingBack(build, need)));
        }
    }

    private static List<RelatedLocation> Evidence(ContainerBuild build, MissingNeed need)
    {
        var related = new List<RelatedLocation>();
        if (need.BroughtBy is { } where)
            related.Add(new RelatedLocation(where, "it would come from here"));

        foreach (var (place, message) in need.AskedBy)
            related.Add(new RelatedLocation(place, message));

        related.Add(new RelatedLocation(build.At(need.Invocation.Span), "this command needs it"));
        return related;
    }
}
