using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A tag that follows whatever is newest pins nothing.</summary>
internal sealed class LatestTag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0202", "latest-tag")
    {
        Title = "An image is named by a tag that moves with every release",
        Message = "'{0}' moves with every release: the same Dockerfile builds something else tomorrow",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var use in build.Graph.ImageUses)
        {
            if (use.Image is { Digest: null, PinsReleaseByName: false, Tag: "latest" or "edge" or "nightly" })
                findings.Add(At(build.At(use.Text), use.Image.ToString()).WithFix("Name a release", CurrentRelease.EditsFor(build, use)));
        }
    }
}
