using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>A health check of a service runs in the image that the service is built from.</summary>
internal sealed class ServiceHealthMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1504", "service-health-missing")
    {
        Title = "The program of a service's health check is not in its image",
        Message = "The health check of '{0}' runs '{1}', which '{2}' does not have: the container never becomes healthy",
        Category = RuleCategory.Companions,
        Severity = Severity.Error,
        SpeaksOf = Facts.Companion,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var placed in build.BuiltBy)
        {
            if (Missing(placed, build) is { } finding)
                findings.Add(finding, placed.Judge(finding.Where, ServiceParts.Source | ServiceParts.Running, other => Missing(other, build) is not null));
        }
    }

    private Finding? Missing(PlacedBuild placed, ContainerBuild build)
    {
        var service = placed.Build;
        if (placed.Place != BuildPlace.Found || placed.Dockerfile != build.Source.Path || service.MayFetchPrograms)
            return null;

        if (service.Health is not { } health || placed.StageIn(build) is not { } stage)
            return null;

        foreach (var program in HealthPrograms.Of(health, stage.Stage.End))
        {
            if (stage.Has(program.Name) != Presence.Absent || BroughtPrograms.MayBe(service, stage, program.Name))
                continue;

            return At(new SourceSpan(health.Words[0].Where.Source, program.Where), service.Name, program.Name, stage.ImageName) with
            {
                Severity = stage.IsImageChosenByArgument ? Severity.Warning : Descriptor.Severity,
                Related = [new RelatedLocation(stage.Build.At(stage.RootImageText), "the image that is started from")],
            };
        }

        return null;
    }
}
