using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A digest says which bytes are taken, and to nobody what they are.</summary>
internal sealed class UnreadablePin : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0204", "unreadable-pin")
    {
        Title = "A digest stands without a tag, or beside the tag of one architecture",
        Message = "{0}",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Info,
        SpeaksOf = Facts.Digest,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var use in build.Graph.ImageUses)
        {
            if (use.Image is not { Digest: not null } image)
                continue;

            if (image.Tag is null && !image.PinsReleaseByName)
                findings.Add(At(build.At(use.Text), $"'{Short(image)}' has a digest and no tag: neither people nor the tools that raise versions can tell which release it is"));
            else if (image.Tag is { } tag && ArchitectureTag.Of(tag) is { } architecture && !ArchitectureTag.IsMeant(build, architecture))
                findings.Add(At(build.At(use.Text), $"'{image.Name}:{tag}' with a digest is the image of {architecture} alone: on any other platform its programs stop with 'exec format error'"));
        }
    }

    private static string Short(ImageReference image) => image.Name + "@" + image.Digest!.Substring(0, System.Math.Min(image.Digest.Length, "sha256:".Length + 12)) + "…";
}
