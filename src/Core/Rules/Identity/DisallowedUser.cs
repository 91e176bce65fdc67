using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Where a cluster admits only some numbers of users, others do not start there.</summary>
internal sealed class DisallowedUser : Rule
{
    private static readonly RuleOption Allowed = new(
        "gocontainerguard.allowed_user_ids",
        "",
        "The numbers of users that containers may run as, separated by commas, also ranges: 65532, 10000-19999; empty allows all.")
    {
        Values = OptionValues.List("number or range", UserIdRanges.FaultOf),
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG0812", "disallowed-user")
    {
        Title = "The container runs as a user whose number the team does not allow",
        Message = "The container runs as user {0}, which is none of the allowed ones ({1})",
        Category = RuleCategory.Identity,
        Severity = Severity.Hidden,
        Options = [Allowed],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Settings.Option(Allowed.Key) is not { Length: > 0 } list)
            return;

        var allowed = UserIdRanges.Read(list);
        if (allowed.Count == 0)
            return;

        foreach (var stage in build.ShippedStages)
        {
            // A start as root that drops its rights ends as somebody else.
            var mayChange = stage.Start is { MayDropRights: true } || stage.MayDropRights;
            if (stage.RunsAs is not { UserId: { } id } user || Allows(allowed, id) || (user.IsRoot && mayChange))
                continue;

            var setting = stage.Stage.End.User;
            var number = id.ToString(CultureInfo.InvariantCulture);
            var written = setting is null ? stage.Base?.DefaultUser.Value : StageUser.Parse(setting.Value)?.User;
            var where = build.At(setting is null ? stage.Stage.From.Image : setting.Instruction.User);
            findings.Add(At(where, written is null || written == number ? number : $"'{written}' ({number})", list) with { Severity = Severity.Warning });
        }
    }

    private static bool Allows(List<(int Lowest, int Highest)> ranges, int id)
    {
        foreach (var (lowest, highest) in ranges)
        {
            if (id >= lowest && id <= highest)
                return true;
        }

        return false;
    }
}
