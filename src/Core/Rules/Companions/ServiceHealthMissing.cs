using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
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
            if (placed.Build.Health is { } health && placed.StageIn(build) is { } stage)
                Check(placed.Build, health, stage, findings);
        }
    }

    private void Check(CompanionBuild service, CompanionHealth health, ContainerStage stage, Findings findings)
    {
        foreach (var program in HealthPrograms.Of(health, stage.Stage.End))
        {
            if (stage.Has(program.Name) != Presence.Absent || MayBring(service.Volumes, program.Name))
                continue;

            findings.Add(At(new SourceSpan(health.Words[0].Where.Source, program.Where), service.Name, program.Name, stage.ImageName) with
            {
                Severity = stage.IsImageChosenByArgument ? Severity.Warning : Descriptor.Severity,
                Related = [new RelatedLocation(stage.Build.At(stage.RootImageText), "the image that is started from")],
            });
            return;
        }
    }

    private static bool MayBring(IReadOnlyList<CompanionVolume> volumes, string program)
    {
        foreach (var volume in volumes)
        {
            if (volume.Target is not { } target || (StagePath.IsAbsolute(program) ? StagePath.IsWithin(program, target) : HoldsPrograms(target)))
                return true;
        }

        return false;
    }

    // Where a bare name is looked up, and what may lie above.
    private static bool HoldsPrograms(string folder) =>
        folder is "/" or "/usr" or "/usr/" or "/usr/local" or "/usr/local/" || folder.TrimEnd('/').EndsWith("bin", StringComparison.Ordinal);
}
