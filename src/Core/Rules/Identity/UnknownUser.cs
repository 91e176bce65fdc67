using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
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
        Title = "A user or group is named that the image does not have",
        Message = "{0} '{1}' is not in '{2}': {3}",
        Category = RuleCategory.Identity,
        Severity = Severity.Error,
        Fix = FixSafety.Unsafe,
        SpeaksOf = Facts.Account,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var checkedUsers = new HashSet<UserInstruction>();
        var checkedFlags = new HashSet<TransferInstruction>();
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            // A USER counts where a RUN uses it, or where it is the one that the container starts with.
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is RunInstruction && step.Before.User is { } user && checkedUsers.Add(user.Instruction))
                    CheckAccounts(stage, user, step.Index, "the build", findings);
            }

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is TransferInstruction transfer && transfer.Flag("chown") is { } flag && checkedFlags.Add(transfer))
                    CheckOwner(stage, step, flag.RawValue, findings);
            }

            if (stage.IsShipped && stage.Stage.End.User is { } last && checkedUsers.Add(last.Instruction))
                CheckAccounts(stage, last, stage.Steps.Count, "the container", findings);
        }
    }

    private void CheckAccounts(ContainerStage stage, UserSetting user, int steps, string what, Findings findings)
    {
        if (StageUser.Parse(user.Value) is not { } named)
            return;

        var text = user.Instruction.User;
        if (named.UserName is { } name && stage.Contents.HasUser(name, steps) == Presence.Absent)
            findings.Add(Missing(stage, user, Part(text, 0, name), "user", name, what, "passwd").WithFix("Use a number, which needs no account", UserThatExists.WithNumber(stage, user, named, steps)));
        else if (named.GroupName is { } group && stage.Contents.HasGroup(group, steps) == Presence.Absent)
            findings.Add(Missing(stage, user, Part(text, named.User.Length + 1, group), "group", group, what, "group").WithFix("Leave the group to the account", UserThatExists.WithoutGroup(stage, user, named)));
    }

    // BuildKit says nothing and gives the files to root, or to the group of the user.
    private void CheckOwner(ContainerStage stage, StageStep step, MappedText text, Findings findings)
    {
        var owner = step.Expand(text);
        if (StageUser.Parse(owner) is not { } named)
            return;

        if (named.UserName is { } name && stage.Contents.HasUser(name, step.Index) == Presence.Absent)
            findings.Add(Unowned(stage, Part(text, 0, name), "user", name, "the files silently belong to root"));
        else if (named.GroupName is { } group && stage.Contents.HasGroup(group, step.Index) == Presence.Absent)
            findings.Add(Unowned(stage, Part(text, named.User.Length + 1, group), "group", group, named.UserName is null ? "the files silently belong to another group" : $"the files silently belong to the group of '{named.User}'"));
    }

    private Finding Unowned(ContainerStage stage, MappedText where, string kind, string name, string what) =>
        At(stage.Build.At(where), kind, name, stage.ImageName, what) with
        {
            Severity = Severity.Warning,
            Related = [new RelatedLocation(stage.Build.At(stage.RootImageText), "the image that is started from")],
        };

    private Finding Missing(ContainerStage stage, UserSetting user, MappedText where, string kind, string name, string what, string file) =>
        At(stage.Build.At(where), kind, name, stage.ImageName, $"{what} stops with 'unable to find {kind} {name}: no matching entries in {file} file'") with
        {
            // Built with another argument, it may be another name, or another image.
            Severity = user.Value.IsDefault || stage.IsImageChosenByArgument ? Severity.Warning : Descriptor.Severity,
            Related = [new RelatedLocation(stage.Build.At(stage.RootImageText), "the image that is started from")],
        };

    // With quotes or a variable in it the text as written is not what is looked up: then all of it is the place.
    private static MappedText Part(MappedText text, int start, string name) =>
        start + name.Length <= text.Length && text.Slice(start, name.Length) is var part && part.Equals(name) ? part : text;
}
