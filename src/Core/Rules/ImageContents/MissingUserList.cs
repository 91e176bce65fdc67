using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>Names of users and groups are looked up in files, and an empty image has none.</summary>
internal sealed class MissingUserList : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0704", "missing-user-list")
    {
        Title = "The image has no list of users for a program that looks them up",
        Message = "'{0}' calls '{1}', and '{2}' has no '/etc/passwd': the call fails",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Info,
        SpeaksOf = Facts.Binary | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        ContainerStage? reported = null;
        foreach (var arrival in BinaryArrival.In(build))
        {
            // With USER in its environment Go makes do without the list.
            if (reported == arrival.Stage || RuntimeFiles.UserList(arrival.Stage) != Presence.Absent || arrival.Stage.Stage.Environment("USER") is not { IsKnown: true, IsSet: false }
                || ProgramNeeds.UserList(arrival) is not { } need)
                continue;

            reported = arrival.Stage;
            findings.Add(At(build.At(arrival.Stage.Stage.From.Image), arrival.Binary.Path, need.Reason, arrival.Stage.ImageName) with { Related = RelatedLocations.From(need.Evidence) });
        }
    }
}
