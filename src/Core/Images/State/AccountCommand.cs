using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>
/// What one of the account programs creates: <c>useradd</c> and <c>groupadd</c> of shadow, <c>adduser</c> and <c>addgroup</c> of
/// Debian and of BusyBox, which differ in the flags that take a value.
/// </summary>
/// <param name="User">The user that it creates, or <c>null</c>.</param>
/// <param name="Group">The group that it creates, or <c>null</c>.</param>
/// <param name="IsUnknown">Whether a name could not be worked out.</param>
internal readonly record struct AccountCommand(string? User, string? Group, bool IsUnknown)
{
    // Flags of all four programs that are followed by a value of their own.
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-u", "--uid", "-g", "--gid", "-G", "--groups", "--ingroup", "-h", "--home", "--home-dir", "-d", "-s", "--shell", "-c", "--comment",
        "--gecos", "-k", "--skel", "-K", "--key", "-p", "--password", "-e", "--expiredate", "-f", "--inactive", "-b", "--base-dir", "--firstuid",
        "--lastuid", "-R", "--root", "-P", "--prefix", "-Z", "--selinux-user",
    };

    /// <summary>Reads a command; <c>null</c> when it is none of the account programs.</summary>
    public static AccountCommand? Read(RunCommand command)
    {
        var name = command.Name is { } written ? StagePath.BaseName(written) : null;
        if (name is not ("useradd" or "adduser" or "groupadd" or "addgroup"))
            return null;

        var isBusyBox = name is "adduser" or "addgroup";
        var operands = new List<string?>();
        string? group = null;
        var arguments = command.Unwrapped.Words;
        var makesGroupOnly = name is "groupadd" or "addgroup";
        for (var index = 1; index < arguments.Count; index++)
        {
            var value = command.Expand(arguments[index]);
            if (value is null || value.Length < 2 || value[0] != '-')
            {
                operands.Add(value);
                continue;
            }

            if (value == "--group")
                makesGroupOnly |= name == "adduser" && !HasSystemFlag(command);

            if (!IsFollowedByValue(value, name) || ++index >= arguments.Count)
                continue;

            if (!makesGroupOnly && NamesGroup(value, name))
                group = command.Expand(arguments[index]) ?? "";
        }

        if (operands.Count == 0 || operands[0] is not { } first)
            return new AccountCommand(null, null, true);

        // "addgroup USER GROUP" and "adduser USER GROUP" only put one into the other.
        if (operands.Count > 1 && isBusyBox)
            return default(AccountCommand);

        // A user comes with a group of its own name unless it is put into another.
        return makesGroupOnly ? new AccountCommand(null, first, false) : new AccountCommand(first, group is null ? first : null, false);
    }

    private static bool IsFollowedByValue(string flag, string program)
    {
        if (flag.IndexOf('=') > 0)
            return false;

        // "useradd -g" and "addgroup -g" take an id; "adduser -g" of BusyBox takes the comment; a cluster such as "-Du" ends in its flag.
        var last = flag.StartsWith("--", StringComparison.Ordinal) ? flag : "-" + flag[flag.Length - 1];
        if (program == "groupadd" && last is ("-f" or "-o" or "-r"))
            return false;

        if (program == "useradd" && last is ("-m" or "-M" or "-r" or "-l" or "-N" or "-U" or "-o" or "-D"))
            return false;

        return WithValue.Contains(last);
    }

    private static bool NamesGroup(string flag, string program) =>
        program == "adduser" ? flag is "--ingroup" || flag[flag.Length - 1] == 'G' : flag is "--gid" || flag[flag.Length - 1] == 'g';

    private static bool HasSystemFlag(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (word.Value is "--system" or "-S")
                return true;
        }

        return false;
    }
}
