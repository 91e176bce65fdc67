using GoContainerGuard.Images.Running;

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
        if (command.Program is not { } name || AccountProgram.Find(name) is not { } program)
            return null;

        var arguments = AccountArguments.Read(program, command);
        if (arguments.IsUnknown)
            return Unknown;

        var read = program.Creates ? Creation(program, arguments) : Renaming(program, arguments);
        return new AccountCommand(Placed(read.User, command, arguments), Placed(read.Group, command, arguments));
    }

    // When it is not certain that the command does what it says, the number that the name has is not certain either.
    private static AccountEntry Placed(AccountEntry entry, RunCommand command, AccountArguments arguments)
    {
        if (entry.Name is null)
            return entry;

        var word = arguments.OperandWords.Count > 0 ? arguments.OperandWords[0] : null;
        return command.IsDecisive
            ? entry with { Command = command, Word = word }
            : entry with { Command = command, Word = word, Id = null, Group = null, Home = null };
    }

    private static AccountCommand Renaming(AccountProgram program, AccountArguments arguments)
    {
        if (program.IsForGroups)
            return new AccountCommand(AccountEntry.None, NewName(arguments, "n", "new-name") ?? Renumbering(arguments, arguments.NumberOf("g", "gid"), "g", "gid"));

        return new AccountCommand(NewName(arguments, "l", "login") ?? Renumbering(arguments, arguments.NumberOf("u", "uid"), "u", "uid"), AccountEntry.None);
    }

    private static AccountEntry? NewName(AccountArguments arguments, string letter, string option)
    {
        if (!arguments.Has(letter, option))
            return null;

        return arguments.ValueOf(letter, option) is { } name ? AccountEntry.Of(name) : AccountEntry.Unknown;
    }

    private static AccountEntry Renumbering(AccountArguments arguments, int? number, string letter, string option) => arguments.Has(letter, option) && arguments.Operands is [var name]
        ? new AccountEntry(name, Presence.Absent) { IsRenumbering = true, Id = number }
        : AccountEntry.None;

    private static AccountCommand Creation(AccountProgram program, AccountArguments arguments)
    {
        if (arguments.Operands.Count == 0)
            return Unknown;

        // "addgroup USER GROUP" and "adduser USER GROUP" only put one into the other.
        if (arguments.Operands.Count > 1)
            return program.Name is "adduser" or "addgroup" ? Nothing : Unknown;

        var name = arguments.Operands[0];
        if (program.IsForGroups || (program.Name == "adduser" && arguments.Has("group") && !arguments.Has("system")))
            return new AccountCommand(AccountEntry.None, AccountEntry.Of(name) with { Id = arguments.NumberOf("g", "gid") });

        return program.Name == "useradd" ? ByUseradd(name, arguments) : ByAdduser(name, arguments);
    }

    private static AccountCommand ByUseradd(string name, AccountArguments arguments)
    {
        var id = arguments.NumberOf("u", "uid");
        var group = OwnGroupOfUseradd(name, arguments);

        // The group gets the number of the user when that lies in the range for groups of its kind. Source: shadow, find_new_gid.
        if (!arguments.Has("r", "system") && id is >= 1000 and <= 60000)
            group = group with { Id = id };

        return new AccountCommand(
            AccountEntry.Of(name) with
            {
                Id = id,
                TakesFreeNumber = !arguments.Has("u", "uid"),
                Group = group.Name ?? arguments.ValueOf("g", "gid"),
                Home = arguments.Has("d", "home-dir") ? arguments.ValueOf("d", "home-dir") : arguments.Has("b", "base-dir") ? null : "/home/" + name,
            },
            group);
    }

    // A user comes with a group of its own name unless it is put into another.
    private static AccountEntry OwnGroupOfUseradd(string name, AccountArguments arguments)
    {
        if (arguments.Has("U", "user-group"))
            return AccountEntry.Of(name);

        return arguments.Has("g", "gid") || arguments.Has("N", "no-user-group") || arguments.Has("n") ? AccountEntry.None : AccountEntry.Of(name);
    }

    private static AccountCommand ByAdduser(string name, AccountArguments arguments)
    {
        var id = arguments.NumberOf("u", "uid");
        var group = OwnGroupOfAdduser(name, arguments);

        // BusyBox gives the group of an ordinary user the number of the user.
        var isBusyBox = IsBusyBox(arguments);
        if (isBusyBox && group.Certainty == Presence.Present)
            group = group with { Id = id };

        var primary = group.Certainty == Presence.Present ? name : arguments.Has("ingroup", "gid") ? arguments.ValueOf("ingroup", "gid") : isBusyBox ? arguments.ValueOf("G", "G") : null;
        var home = arguments.ValueOf("h", "home") ?? arguments.ValueOf("d", "home-dir");
        var saysHome = arguments.Has("h", "home") || arguments.Has("d", "home-dir") || arguments.Has("b", "base-dir");
        return new AccountCommand(
            AccountEntry.Of(name) with
            {
                Id = id,
                TakesFreeNumber = !arguments.Has("u", "uid"),
                Group = primary,
                Home = home ?? (saysHome || arguments.Has("system") ? null : "/home/" + name),
            },
            group);
    }

    private static AccountEntry OwnGroupOfAdduser(string name, AccountArguments arguments)
    {
        if (arguments.Has("ingroup", "gid"))
            return AccountEntry.None;

        if (arguments.Has("group"))
            return AccountEntry.Of(name);

        // To BusyBox -G is the group; to useradd under this name -G names further groups.
        if (arguments.Has("G"))
            return IsBusyBox(arguments) ? AccountEntry.None : AccountEntry.Perhaps(name);

        // A system account goes to "nogroup" in Debian and in later BusyBox; -g is a remark to BusyBox and a group to useradd.
        return arguments.Has("S", "system") || arguments.Has("g") || arguments.Has("N") || arguments.Has("n")
            ? AccountEntry.Perhaps(name)
            : AccountEntry.Of(name);
    }

    // Only BusyBox knows these three letters.
    private static bool IsBusyBox(AccountArguments arguments) => arguments.Has("D") || arguments.Has("S") || arguments.Has("H");
}
