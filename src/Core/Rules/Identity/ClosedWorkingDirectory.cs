using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Docker starts the process in the folder all the same; what the process then opens there by a relative path is refused.</summary>
internal sealed class ClosedWorkingDirectory : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0804", "closed-working-directory")
    {
        Title = "The user may not enter the working directory",
        Message = "The user {0} may not enter '{1}', which belongs to {2} with mode {3}: every relative path ends in 'permission denied'",
        Category = RuleCategory.Identity,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Stage.End.WorkingDirectory is not { } folder || stage.RunsAs is not { IsOrdinary: true, UserId: { } id } identity)
                continue;

            for (; folder != "/"; folder = StagePath.Parent(folder))
            {
                if (stage.Ownership.At(folder) is var ownership && !ownership.ShutsOut(identity))
                    continue;

                var where = stage.Stage.End.User is { } user ? user.Instruction.User : stage.Stage.From.Image;
                findings.Add(At(build.At(where), Text(id), folder, Text(ownership.Owner.UserId!.Value), ownership.Mode.ToString()).WithFix("Start as the owner of the folder", EditFor(stage, ownership)));
                break;
            }
        }
    }

    private static TextEdit[]? EditFor(ContainerStage stage, PathOwnership ownership)
    {
        if (stage.Stage.End.User is not { } user || ownership.Owner is not { IsOrdinary: true, UserId: { } id, GroupId: { } group })
            return null;

        return [stage.Build.Replace(user.Instruction.User, Text(id) + ":" + Text(group))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
