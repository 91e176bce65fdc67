using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.Identity;

/// <summary>A fault in the program is then a fault as root.</summary>
internal sealed class RunsAsRoot : Rule
{
    private const string FixTitle = "Start as an ordinary user";

    public override RuleDescriptor Descriptor { get; } = new("GCG0801", "runs-as-root")
    {
        Title = "The container runs as root",
        Message = "The container runs as root, because {0}",
        Category = RuleCategory.Identity,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (ReasonFor(stage) is not { } reason)
                continue;

            // What drops its rights by itself has to start with them; what starts nothing runs as nobody.
            if (stage.Start is not { } start || start.MayDropRights || stage.MayDropRights)
                continue;

            var where = stage.Stage.End.User is { } user ? user.Instruction.User : stage.Stage.From.Image;
            findings.Add(At(build.At(where), reason).WithFix(FixTitle, OrdinaryUser.EditsFor(stage)));
        }
    }

    private static string? ReasonFor(ContainerStage stage)
    {
        if (stage.Stage.End.User is { } user)
            return StageUser.Parse(user.Value) is { IsRoot: true } ? $"USER says '{user.Value.Value}'" : null;

        return stage.Base is { DefaultUser.IsRoot: true } image ? $"no USER is set and '{image.Name}' starts as root" : null;
    }
}
