using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Stages;

/// <summary>Stages that wait for each other are never built.</summary>
internal sealed class CircularStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0304", "circular-stage")
    {
        Title = "A stage copies from itself, or stages wait for each other",
        Message = "{0}: the build stops with 'circular dependency detected on stage: {1}'",
        Category = RuleCategory.Stages,
        Severity = Severity.Error,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var reference in build.Graph.Cycles)
        {
            var stage = reference.Stage!;
            var own = reference.Step.Stage;
            var name = stage.Name ?? $"stage-{stage}";
            var what = stage == own ? $"'{reference.Text}' is this stage itself" : $"'{reference.Text}' stands below and itself waits for this stage";
            findings.Add(At(build.At(reference.Text), what, name) with
            {
                Related = stage == own ? [] : [new RelatedLocation(build.At(stage.From.StageName ?? stage.From.Image), "the stage that waits")],
            });
        }
    }
}
