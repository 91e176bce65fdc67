using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Who a process is, or whose a file is, by numbers; what is not known is <c>null</c>.</summary>
/// <param name="UserId">The number of the user.</param>
/// <param name="GroupId">The number of the group.</param>
internal readonly record struct UserIdentity(int? UserId, int? GroupId)
{
    private const int Root = 0;

    public static UserIdentity OfRoot { get; } = new(Root, Root);

    public bool IsRoot => UserId == Root;

    /// <summary>Whether it is certainly somebody else than root.</summary>
    public bool IsOrdinary => UserId is not (null or Root);

    /// <summary>Who a RUN is, or a container when all instructions are done: what USER says, or the image.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="user">The USER that counts; <c>null</c> leaves the user of the image.</param>
    /// <param name="step">The instruction before which names are looked up.</param>
    public static UserIdentity Of(ContainerStage stage, UserSetting? user, int step)
    {
        if (user is not null)
            return StageUser.Parse(user.Value) is { } said ? Of(stage, said, step, 0) : default;

        return stage.Base?.DefaultUser.Value is { } text && StageUser.Parse(Expansion.Of(text)) is { } named ? Of(stage, named, step, 0) : default;
    }

    /// <summary>
    /// Whose files are that <c>--chown</c> or <c>chown</c> gives away: a number alone is also the group, a name brings its primary group.
    /// BuildKit gives what it cannot find to root.
    /// </summary>
    public static UserIdentity OfOwner(ContainerStage stage, string text, int step)
    {
        if (StageUser.Parse(Expansion.Of(text)) is not { } named)
            return default;

        if (named.UserName is { } name && stage.Contents.Accounts.Users.Find(name, step, 0).IsAbsent)
            return OfRoot;

        var owner = Of(stage, named, step, 0);
        return named is { UserName: null, Group: null } ? new UserIdentity(owner.UserId, owner.UserId) : owner;
    }

    /// <summary>The numbers of a user and a group as they are written, before a command of an instruction.</summary>
    public static UserIdentity Of(ContainerStage stage, StageUser named, int step, int command)
    {
        var accounts = stage.Contents.Accounts;
        var group = named.Group switch
        {
            null => null,
            "root" => Root,
            { } text when named.GroupName is null => AccountLines.Number(text),
            { } text => accounts.Groups.Find(text, step, command).Id,
        };
        if (named.IsRoot)
            return new UserIdentity(Root, named.Group is null ? Root : group);

        if (named.UserName is not { } name)
            return new UserIdentity(AccountLines.Number(named.User), group);

        var user = accounts.Users.Find(name, step, command);
        return new UserIdentity(user.Id, named.Group is null ? accounts.PrimaryGroup(user, step, command) : group);
    }
}
