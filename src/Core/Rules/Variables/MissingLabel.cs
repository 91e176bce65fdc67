using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Variables;

/// <summary>Labels are for those who find an image later, and a team says which of them it looks for.</summary>
internal sealed class MissingLabel : Rule
{
    private static readonly RuleOption Required = new(
        "gocontainerguard.required_labels",
        "",
        "The labels that each image that is shipped sets itself, separated by commas; empty asks for none.")
    {
        Values = OptionValues.List("label", FaultOf),
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG1407", "missing-label")
    {
        Title = "The image does not set a label that the team requires",
        Message = "The image does not set {0}, which the team requires",
        Category = RuleCategory.Variables,
        Severity = Severity.Hidden,
        Options = [Required],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var required = OptionValues.Items(build.Settings.Option(Required.Key));
        if (required.Count == 0)
            return;

        foreach (var stage in build.ShippedStages)
        {
            if (Missing(stage, required) is { Count: > 0 } missing)
                findings.Add(At(build.At(stage.Stage.From.Image), string.Join(", ", missing)) with { Severity = Severity.Warning });
        }
    }

    // What the base image sets is said of the base image. A key with a variable that is not known may be any of them.
    private static List<string>? Missing(ContainerStage stage, IReadOnlyList<string> required)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                if (step.Instruction is not LabelInstruction label)
                    continue;

                foreach (var pair in label.Pairs)
                {
                    if (step.Expand(pair.Key).Value is not { } key)
                        return null;

                    set.Add(key);
                }
            }
        }

        List<string>? missing = null;
        foreach (var name in required)
        {
            if (!set.Contains(name))
                (missing ??= []).Add($"'{name}'");
        }

        return missing;
    }

    private static (string Problem, string? Meant)? FaultOf(string item)
    {
        var equals = item.IndexOf('=');
        if (equals >= 0)
            return ($"'{item}' has a value, and the names of labels are listed here", equals > 0 ? item.Substring(0, equals).TrimEnd() : null);

        return item.IndexOf(' ') >= 0 ? ($"'{item}' is no name of a label", item.Replace(" ", ", ")) : null;
    }
}
