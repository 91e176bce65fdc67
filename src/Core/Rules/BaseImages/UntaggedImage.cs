using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>No tag means the tag <c>latest</c>: what is built depends on the day.</summary>
internal sealed class UntaggedImage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0201", "untagged-image")
    {
        Title = "An image is named without tag or digest",
        Message = "'{0}' has neither tag nor digest: each build takes whatever 'latest' is on that day",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var use in build.Graph.ImageUses)
        {
            // What no image can be called stands for a name that something else puts there, and is a finding of its own.
            if (use.Image is { Tag: null, Digest: null, PinsReleaseByName: false } && ImageNameGrammar.ProblemOf(use.Image.ToString()) is null && !IsStandIn(build, use))
                findings.Add(At(build.At(use.Text), use.Image.ToString()).WithFix("Name a release", CurrentRelease.EditsFor(build, use)));
        }
    }

    // "ARG BASE=placeholder": whoever builds says which image it is, and forgets it only once.
    private static bool IsStandIn(ContainerBuild build, ImageUse use) =>
        use.Text[0] is '$' or '"' && use.Image.ToString().IndexOf('/') < 0 && build.Find(use.Image) is null;
}
