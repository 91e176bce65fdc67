using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>USER with something that is in every image in the place of a name that is not.</summary>
internal static class UserThatExists
{
    /// <summary>A number for the user, and for the group too unless that one is there; <c>null</c> when the text is not written out.</summary>
    public static TextEdit[]? WithNumber(ContainerStage stage, UserSetting user, StageUser named, int steps)
    {
        if (!IsWrittenOut(user))
            return null;

        var number = OrdinaryUser.NumberFor(stage);
        var keepsGroup = named.Group is not null && (named.GroupName is not { } group || stage.Contents.HasGroup(group, steps) == Presence.Present);
        var text = keepsGroup ? number.Substring(0, number.IndexOf(':') + 1) + named.Group : number;
        return [stage.Build.Replace(user.Instruction.User, text)];
    }

    /// <summary>The user alone, who has a group of his own; <c>null</c> when the text is not written out.</summary>
    public static TextEdit[]? WithoutGroup(ContainerStage stage, UserSetting user, StageUser named) =>
        IsWrittenOut(user) ? [stage.Build.Replace(user.Instruction.User, named.User)] : null;

    private static bool IsWrittenOut(UserSetting user) => user.Value.Value is { } value && user.Instruction.User.Equals(value);
}
