using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Catalogue;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>Without the release in its name a distroless image moves to the next Debian by itself.</summary>
internal sealed class UnsuffixedDistroless : Rule
{
    private const string Prefix = "gcr.io/distroless/";
    private const string Suffix = "-debian13";

    public override RuleDescriptor Descriptor { get; } = new("GCG0212", "unsuffixed-distroless")
    {
        Title = "A distroless image does not name its Debian release",
        Message = "'{0}' is whatever Debian release distroless stands on that day: Debian 13 as of {1}, another libc and OpenSSL after the next move",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Info,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var use in build.Graph.ImageUses)
        {
            // Of no tag and of "latest" another rule speaks, and more loudly.
            if (use.Image is not { Digest: null, Tag: not (null or "latest") } image || !image.Name.StartsWith(Prefix, StringComparison.Ordinal) || !HasRelease(image.Name))
                continue;

            findings.Add(At(build.At(use.Text), image.ToString(), BaseImageCatalogue.Shipped.Collected)
                .WithFix("Name the Debian release", use.Text.Equals(image.ToString()) ? [build.Insert(use.Text.SourceSpan(image.Name.Length, 0).Start, Suffix)] : null));
        }
    }

    // Both names are in the facts: the one without a release and the one with it.
    private static bool HasRelease(string name) =>
        name.IndexOf("-debian", StringComparison.Ordinal) < 0 && BaseImageCatalogue.Shipped.Find(new ImageName(name + Suffix, null, null)) is not null;
}
