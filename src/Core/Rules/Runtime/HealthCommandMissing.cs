using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>A health check whose program is not there can never succeed.</summary>
internal sealed class HealthCommandMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0906", "health-command-missing")
    {
        Title = "The program of the health check is not in the image",
        Message = "The health check runs '{0}', which '{1}' does not have: the container never becomes healthy",
        Category = RuleCategory.Runtime,
        Severity = Severity.Error,
        SpeaksOf = Facts.Healthcheck,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Last<HealthcheckInstruction>() is not { IsNone: false } health)
                continue;

            foreach (var program in HealthPrograms.Of(health, stage.Stage.End))
            {
                if (stage.Has(program.Name) != Presence.Absent)
                    continue;

                findings.Add(At(build.At(program.Where), program.Name, stage.ImageName) with
                {
                    Severity = stage.IsImageChosenByArgument ? Severity.Warning : Descriptor.Severity,
                    Related = [new RelatedLocation(build.At(stage.RootImageText), "the image that is started from")],
                });
                break;
            }
        }
    }
}
