using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;

namespace GoContainerGuard.Rules.Stages;

/// <summary>BuildKit lets a stage have the name, and then means the stage by it where it meant something else before.</summary>
internal sealed class ReservedStageName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0302", "reserved-stage-name")
    {
        Title = "A stage has a name that means something else",
        Message = "'{0}' is the name of {1}: {2}",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            if (!StageNames.IsReserved(stage.Name))
                continue;

            var (meaning, consequence) = stage.Name == "scratch"
                ? ("the empty image", "'FROM scratch' below starts from this stage, and so does each mount that names no source")
                : ("the build context", "'--from=context' takes files from this stage and not from the build context");
            findings.Add(At(build.At(stage.From.StageName!.Value), stage.Name!, meaning, consequence) with { BuildKitCheck = BuildKitCheck.ReservedStageName });
        }
    }
}
