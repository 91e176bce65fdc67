using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Docker looks names up in the image; one that is not there stops the build at the next RUN, or the container at its start.</summary>
internal sealed class UnknownUser : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0802", "unknown-user")
    {
        Title = "USER names a user or group that the image does not have",
        Message = "{0} '{1}' is not in '{2}': {3} stops with 'unable to find {0} {1}: no matching entries in {4} file'",
        Category = RuleCategory.Identity,
        Severity = Severity.Error,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                // A USER counts where a RUN uses it, or where it is the one that the container starts with.
                if (step.Instruction is not UserInstruction user || StageUser.Parse(step.Expand(user.User)) is not { } named)
                    continue;

                if (NextRun(stage, step) is { } run)
                    CheckAccounts(stage, user, named, run.Index, "the build", findings);
                else if (stage.IsShipped && ReferenceEquals(stage.Stage.End.User?.Instruction, user))
                    CheckAccounts(stage, user, named, stage.Steps.Count, "the container", findings);
            }
        }
    }

    private void CheckAccounts(ContainerStage stage, UserInstruction user, StageUser named, int steps, string what, Findings findings)
    {
        if (named.UserName is { } name && stage.Contents.HasUser(name, steps) == Presence.Absent)
            findings.Add(At(stage.Build.At(Part(user.User, 0, named.User.Length)), "user", name, stage.ImageName, what, "passwd"));
        else if (named.GroupName is { } group && stage.Contents.HasGroup(group, steps) == Presence.Absent)
            findings.Add(At(stage.Build.At(Part(user.User, named.User.Length + 1, group.Length)), "group", group, stage.ImageName, what, "group"));
    }

    // With a variable in it the text as written is not what is looked up: then all of it is the place.
    private static MappedText Part(MappedText text, int start, int length) =>
        text.IndexOf('$') < 0 && start + length <= text.Length ? text.Slice(start, length) : text;

    private static StageStep? NextRun(ContainerStage stage, StageStep user)
    {
        for (var index = user.Index + 1; index < stage.Steps.Count && stage.Steps[index].Instruction is not UserInstruction; index++)
        {
            if (stage.Steps[index].Instruction is RunInstruction)
                return stage.Steps[index];
        }

        return null;
    }
}
