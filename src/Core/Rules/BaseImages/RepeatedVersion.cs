using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A version that stands in two places is raised in one of them some day.</summary>
internal sealed class RepeatedVersion : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0207", "repeated-version")
    {
        Title = "The same version of an image stands in several FROM lines",
        Message = "'{0}' stands in {1} FROM lines: whoever raises it has to find them all",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.Stages,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var group in Groups(build))
        {
            if (group.Count == 1)
                continue;

            var related = new List<RelatedLocation> { new(build.At(group[0].From.Image), "The same version") };
            for (var index = 2; index < group.Count; index++)
                related.Add(new RelatedLocation(build.At(group[index].From.Image), "The same version"));

            var count = group.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            findings.Add((At(build.At(group[1].From.Image), group[0].Base.Image!.ToString(), count) with { Related = related }).WithFix("Name the version once", EditsFor(build, group)));
        }
    }

    private static IEnumerable<List<Stage>> Groups(ContainerBuild build)
    {
        var groups = new Dictionary<string, List<Stage>>(StringComparer.Ordinal);
        var order = new List<List<Stage>>();
        foreach (var stage in build.Graph.Stages)
        {
            if (stage.Base.Image is not { IsScratch: false, Tag: not null } image || !stage.From.Image.Equals(image.ToString()))
                continue;

            if (!groups.TryGetValue(image.ToString(), out var group))
            {
                groups.Add(image.ToString(), group = []);
                order.Add(group);
            }

            group.Add(stage);
        }

        return order;
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, List<Stage> group)
    {
        var image = group[0].Base.Image!;
        var name = ArgumentFor(image.Name);
        if (build.Source.Content.IndexOf(name, StringComparison.Ordinal) >= 0)
            return null;

        var edits = new List<TextEdit> { build.InsertAbove(build.Graph.Stages[0].From, $"ARG {name}={image.ToString().Substring(image.Name.Length + 1)}") };
        foreach (var stage in group)
        {
            var text = stage.From.Image;
            edits.Add(build.Replace(text.Slice(image.Name.Length + 1, text.Length - image.Name.Length - 1), "${" + name + "}"));
        }

        return [.. edits];
    }

    // "docker.io/library/golang" gives GOLANG_VERSION.
    private static string ArgumentFor(string image)
    {
        var letters = image.Substring(image.LastIndexOf('/') + 1).ToUpperInvariant().ToCharArray();
        for (var index = 0; index < letters.Length; index++)
        {
            if (letters[index] is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                letters[index] = '_';
        }

        return (letters[0] is >= '0' and <= '9' ? "IMAGE_" : "") + new string(letters) + "_VERSION";
    }
}
