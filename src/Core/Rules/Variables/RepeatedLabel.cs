using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.Variables;

/// <summary>Of two labels with one key the later counts, and an empty one says nothing.</summary>
internal sealed class RepeatedLabel : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1406", "repeated-label")
    {
        Title = "A label is set twice, or is empty",
        Message = "{0}",
        Category = RuleCategory.Variables,
        Severity = Severity.Info,
        SpeaksOf = Facts.Label,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in ShippedLayers.Of(build))
        {
            var earlier = new Dictionary<string, LabelUse>(StringComparer.Ordinal);
            foreach (var label in LabelUse.In(stage))
            {
                if (earlier.TryGetValue(label.Key, out var first))
                {
                    var finding = At(build.At(first.Pair.Key), $"'{label.Key}' is set again below: what is said here is lost") with { Related = [new RelatedLocation(build.At(label.Pair.Key), "Set again here")] };
                    findings.Add(finding.WithFix("Remove the first one", first.RemovalFrom(build)));
                }
                else if (label is { IsWritten: true, Value.Value: "" } && HasNoLabels(stage))
                {
                    findings.Add(At(build.At(label.Pair.Key), $"'{label.Key}' is empty: it says nothing").WithFix("Remove it", label.RemovalFrom(build)));
                }

                earlier[label.Key] = label;
            }
        }
    }

    // An empty label takes away what the image below says; these images say nothing.
    private static bool HasNoLabels(ContainerStage stage) =>
        stage.Stage.Base.Stage is null && stage.Base is { Family: "alpine" or "busybox" or "debian" or "distroless" or "golang" or "scratch" };
}
