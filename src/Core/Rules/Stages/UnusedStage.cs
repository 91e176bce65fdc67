using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Stages;

/// <summary>BuildKit leaves out what no target needs: what the stage was to prepare is not prepared.</summary>
internal sealed class UnusedStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0305", "unused-stage")
    {
        Title = "A stage is used by no target",
        Message = "No stage that is built starts from '{0}' or copies from it: BuildKit never builds it, so that nothing in it happens",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Stages,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in UnusedStages.In(build))
            findings.Add(At(build.At(stage.Stage.From.StageName ?? stage.Stage.From.Image), stage.Stage.Name ?? stage.ImageName));
    }
}
