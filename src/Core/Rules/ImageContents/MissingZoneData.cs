using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>A zone is known by its name to the database only, and the database is a package of its own.</summary>
internal sealed class MissingZoneData : Rule
{
    private const string FixTitle = "Put the zone data into the program";

    public override RuleDescriptor Descriptor { get; } = new("GCG0702", "missing-zone-data")
    {
        Title = "The image has no time zone data for a program that needs it",
        Message = "{0}, and '{1}' has no time zone data: {2}",
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
            if (reported == arrival.Stage || RuntimeFiles.ZoneData(arrival.Stage) != Presence.Absent)
                continue;

            if (ProgramNeeds.ZoneData(arrival) is { } need)
                findings.Add(Loaded(build, need));
            else if (ZoneVariable.Of(arrival.Stage) is { } variable && ProgramNeeds.MayLackZones(arrival))
                findings.Add(Local(build, arrival, variable));
            else
                continue;

            reported = arrival.Stage;
        }
    }

    private Finding Loaded(ContainerBuild build, ProgramNeed need)
    {
        var finding = At(build.At(need.Arrival.Stage.Stage.From.Image), $"'{need.Arrival.Binary.Path}' {need.Reason}", need.Arrival.Stage.ImageName, "the program sees 'unknown time zone'") with
        {
            Severity = need.IsDirect ? Severity.Warning : Severity.Info,
            Related = RelatedLocations.From(need.Evidence),
        };
        return finding.WithFix(FixTitle, EmbedIn(need.Arrival));
    }

    private Finding Local(ContainerBuild build, BinaryArrival arrival, ZoneVariable variable)
    {
        var finding = At(build.At(variable.Where), $"TZ is '{variable.Zone}'", arrival.Stage.ImageName, $"'{arrival.Binary.Path}' goes by UTC and says nothing") with
        {
            Related = RelatedLocations.From(arrival.Evidence),
        };
        return finding.WithFix(FixTitle, EmbedIn(arrival));
    }

    // Tags that are given already, or that may be given by a variable, are left to whoever gave them.
    private static TextEdit[]? EmbedIn(BinaryArrival arrival) => arrival.Build is { Go: { Verb: GoVerb.Build or GoVerb.Install } go } && go.Find("tags") is null
        ? [arrival.Stage.Build.Insert(go.VerbSpan.End, " -tags timetzdata")]
        : null;
}
