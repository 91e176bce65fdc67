using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>Not every Go is built on every distribution: some tags were never there, and others stand still.</summary>
internal sealed class UnpublishedTag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0205", "unpublished-tag")
    {
        Title = "A tag of the golang image was never published, or stands still",
        Message = "{0} (as of {1})",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var catalogue = BaseImageCatalogue.Shipped;
        foreach (var use in build.Graph.ImageUses)
        {
            if (use.Image is not { Digest: null, Tag: { } tag } image)
                continue;

            if (catalogue.Find(new ImageName(image.Name, tag, null)) is { TagPublication: Presence.Absent })
            {
                var near = catalogue.PublishedGolangTag(image.Name, tag);
                var instead = near is null ? "" : $"; '{near}' was";
                findings.Add(At(build.At(use.Text), $"'{image}' was never published: the build stops with 'not found'{instead}", catalogue.Collected).WithFix("Take a tag that exists", EditsFor(build, use, tag, near)));
            }
            else if (catalogue.EndOfGolangVariant(image.Name, tag) is { } end)
            {
                var finding = At(build.At(use.Text), $"Go {end.Last} is the last that was built on '{end.Variant}': '{image}' does not get to Go {end.Newest}", catalogue.Collected);
                findings.Add((finding with { Severity = Severity.Info }).WithFix("Take a tag that is still built", EditsFor(build, use, tag, catalogue.PublishedGolangTag(image.Name, tag))));
            }
        }
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, ImageUse use, string tag, string? published) => published is null || !use.Text.Equals(use.Image.ToString())
        ? null
        : [build.Replace(use.Text.Slice(use.Text.Length - tag.Length, tag.Length), published)];
}
