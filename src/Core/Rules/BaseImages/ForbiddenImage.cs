using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A team that has said goodbye to an image wants to hear of those who still use it.</summary>
internal sealed class ForbiddenImage : Rule
{
    private static readonly RuleOption Forbidden = new(
        "gocontainerguard.forbidden_images",
        "",
        "Images that are not to be used, separated by commas, with * for any text: ubuntu, golang:1.2*, *:latest; one without a tag stands for all tags.")
    {
        Values = OptionValues.List("image", FaultOf),
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG0214", "forbidden-image")
    {
        Title = "An image is used that the team does not allow",
        Message = "'{0}' is one of the images that the team does not allow ('{1}')",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Hidden,
        Options = [Forbidden],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var patterns = Patterns(OptionValues.Items(build.Settings.Option(Forbidden.Key)));
        if (patterns.Count == 0)
            return;

        foreach (var use in build.Graph.ImageUses)
        {
            foreach (var (text, pattern) in patterns)
            {
                if (!pattern.Matches(use.Image))
                    continue;

                findings.Add(At(build.At(use.Text), use.Image.ToString(), text) with { Severity = Severity.Warning });
                break;
            }
        }
    }

    private static List<(string Text, ImagePattern Pattern)> Patterns(IReadOnlyList<string> texts)
    {
        var patterns = new List<(string, ImagePattern)>();
        foreach (var text in texts)
            patterns.Add((text, ImagePattern.Parse(text)));

        return patterns;
    }

    private static (string Problem, string? Meant)? FaultOf(string item)
    {
        var scheme = item.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            return ($"'{item}' has a scheme, and names of images have none", item.Substring(scheme + "://".Length));

        return item.IndexOf(' ') >= 0 ? ($"'{item}' is no image", item.Replace(" ", ", ")) : null;
    }
}
