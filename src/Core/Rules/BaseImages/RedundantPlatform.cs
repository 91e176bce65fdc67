using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>FROM takes an image for the target's platform anyway.</summary>
internal sealed class RedundantPlatform : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0209", "redundant-platform")
    {
        Title = "The platform of a base image is the one that FROM takes anyway",
        Message = "'{0}' changes nothing: FROM takes an image for the target's platform anyway",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Info,
        SpeaksOf = Facts.Platform,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            if (!PlatformFlag.IsRedundant(stage, build.Graph.Globals))
                continue;

            var flag = PlatformFlag.Of(stage)!.Value.Text;
            var finding = At(build.At(flag), flag.ToString()) with { BuildKitCheck = BuildKitCheck.RedundantTargetPlatform };
            findings.Add(finding.WithFix("Remove the flag", PlatformFlagRemoval.EditsFor(build, stage.From, flag)));
        }
    }
}
