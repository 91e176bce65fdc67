using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>An empty image has no folders at all, and nobody makes /tmp when the container starts.</summary>
internal sealed class MissingTemporaryFolder : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0703", "missing-temporary-folder")
    {
        Title = "The image has no /tmp for a program that writes temporary files",
        Message = "'{0}' {1}, and '{2}' has no '/tmp': the call fails with 'no such file or directory'",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        ContainerStage? reported = null;
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (reported == arrival.Stage || RuntimeFiles.TemporaryFolder(arrival.Stage) != Presence.Absent || ProgramNeeds.TemporaryFolder(arrival) is not { } need)
                continue;

            reported = arrival.Stage;
            var finding = At(build.At(arrival.Stage.Stage.From.Image), arrival.Binary.Path, need.Reason, arrival.Stage.ImageName) with { Related = RelatedLocations.From(need.Evidence) };
            findings.Add(finding.WithFix("Copy the folder from the build image", BuilderFiles.CopyOf(arrival, "/tmp", "/tmp")));
        }
    }
}
