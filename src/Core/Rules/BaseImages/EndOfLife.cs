using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A release that gets no fixes any more keeps every hole that is found in it.</summary>
internal sealed class EndOfLife : Rule
{
    // The others are told as evidence.
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } = new("GCG0206", "end-of-life")
    {
        Title = "A base image is of a release that gets no fixes any more",
        Message = "{0}: no more fixes for what is found in it (as of {1})",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Info,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        List<(ImageUse Use, string What)>? ended = null;
        foreach (var use in build.Graph.ImageUses)
        {
            if (SupportedRelease.EndOf(use.Image) is { } end)
                (ended ??= []).Add((use, $"'{use.Image}' rests on {end.Release}, whose support ended on {end.Day}"));
        }

        if (ended is not null)
            findings.Add(Report(build, ended));
    }

    private Finding Report(ContainerBuild build, List<(ImageUse Use, string What)> ended)
    {
        var related = new List<RelatedLocation>();
        var edits = new List<TextEdit>();
        var said = new List<string>();
        foreach (var (use, what) in ended)
        {
            if (!ReferenceEquals(use, ended[0].Use))
                related.Add(new RelatedLocation(build.At(use.Text), what));

            if (said.Count < MostNamed && !said.Contains(what))
                said.Add(what);

            if (SupportedRelease.Instead(use) is { } image)
                edits.Add(build.Replace(use.Text, image));
        }

        var finding = At(build.At(ended[0].Use.Text), string.Join(", ", said), BaseImageCatalogue.Shipped.Collected) with { Related = related };
        return finding.WithFix("Take a release that is supported", [.. edits]);
    }
}
