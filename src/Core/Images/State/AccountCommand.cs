using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>
/// What one of the account programs creates: <c>useradd</c>, <c>groupadd</c>, <c>usermod</c> and <c>groupmod</c> of shadow, <c>adduser</c> and
/// <c>addgroup</c> of Debian and of BusyBox.
/// </summary>
/// <param name="User">What goes into the account file.</param>
/// <param name="Group">What goes into the group file.</param>
internal readonly record struct AccountCommand(AccountEntry User, AccountEntry Group)
{
    private static readonly AccountCommand Nothing = new(AccountEntry.None, AccountEntry.None);
    private static readonly AccountCommand Unknown = new(AccountEntry.Unknown, AccountEntry.Unknown);

    /// <summary>Reads a command; <c>null</c> when it is none of the account programs.</summary>
    public static AccountCommand? Read(RunCommand command)
    {
        if (command.Name is not { } written || AccountProgram.Find(StagePath.BaseName(written)) is not { } program)
            return null;

        var arguments = AccountArguments.Read(program, command);
        if (arguments.IsUnknown)
            return Unknown;

        return program.Creates ? Creation(program, arguments) : Renaming(program, arguments);
    }

    private static AccountCommand Renaming(AccountProgram program, AccountArguments arguments)
    {
        if (program.IsForGroups)
            return new AccountCommand(AccountEntry.None, NewName(arguments, "n", "new-name"));

        return new AccountCommand(NewName(arguments, "l", "login"), AccountEntry.None);
    }

    private static AccountEntry NewName(AccountArguments arguments, string letter, string option)
    {
        if (!arguments.Has(letter, option))
            return AccountEntry.None;

        return arguments.ValueOf(letter, option) is { } name ? AccountEntry.Of(name) : AccountEntry.Unknown;
    }

    private static AccountCommand Creation(AccountProgram program, AccountArguments arguments)
    {
        if (arguments.Operands.Count == 0)
            return Unknown;

        // "addgroup USER GROUP" and "adduser USER GROUP" only put one into the other.
        if (arguments.Operands.Count > 1)
            return program.Name is "adduser" or "addgroup" ? Nothing : Unknown;

        var name = arguments.Operands[0];
        if (program.IsForGroups || (program.Name == "adduser" && arguments.Has("group") && !arguments.Has("system")))
            return new AccountCommand(AccountEntry.None, AccountEntry.Of(name));

        return new AccountCommand(AccountEntry.Of(name), program.Name == "useradd" ? OwnGroupOfUseradd(name, arguments) : OwnGroupOfAdduser(name, arguments));
    }

    // A user comes with a group of its own name unless it is put into another.
    private static AccountEntry OwnGroupOfUseradd(string name, AccountArguments arguments)
    {
        if (arguments.Has("U", "user-group"))
            return AccountEntry.Of(name);

        return arguments.Has("g", "gid") || arguments.Has("N", "no-user-group") || arguments.Has("n") ? AccountEntry.None : AccountEntry.Of(name);
    }

    private static AccountEntry OwnGroupOfAdduser(string name, AccountArguments arguments)
    {
        if (arguments.Has("ingroup", "gid"))
            return AccountEntry.None;

        if (arguments.Has("group"))
            return AccountEntry.Of(name);

        // Only BusyBox knows these three letters, and to it -G is the group; to useradd under this name -G names further groups.
        var isBusyBox = arguments.Has("D") || arguments.Has("S") || arguments.Has("H");
        if (arguments.Has("G"))
            return isBusyBox ? AccountEntry.None : AccountEntry.Perhaps(name);

        // A system account goes to "nogroup" in Debian and in later BusyBox; -g is a remark to BusyBox and a group to useradd.
        return arguments.Has("S", "system") || arguments.Has("g") || arguments.Has("N") || arguments.Has("n")
            ? AccountEntry.Perhaps(name)
            : AccountEntry.Of(name);
    }
}
