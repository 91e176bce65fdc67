using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>
/// Which programs are known not to touch accounts, packages or programs of others. Everything that is not named here may have done
/// anything: a script, a make target, an installer.
/// </summary>
internal static class CommandEffects
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        ":", "[", "[[", "apk", "apt", "apt-get", "apt-mark", "awk", "basename", "cat", "cd", "chgrp", "chmod", "chown", "command", "cp", "cut",
        "date", "df", "diff", "dirname", "dnf", "dpkg", "du", "echo", "env", "exit", "export", "false", "file", "find", "getent", "go", "gofmt",
        "govulncheck", "grep", "groupadd", "groupdel", "addgroup", "adduser", "useradd", "userdel", "deluser", "delgroup", "usermod", "gzip",
        "gunzip", "head", "hash", "id", "install", "ldconfig", "ldd", "ln", "local", "ls", "md5sum", "microdnf", "mkdir", "mktemp", "mv", "nproc",
        "printf", "pwd", "read", "readlink", "realpath", "return", "rm", "rmdir", "sed", "set", "sha256sum", "sha512sum", "shift", "sleep", "sort",
        "stat", "strip", "sync", "tail", "tee", "test", "tdnf", "touch", "tr", "trap", "true", "type", "umask", "uname", "uniq", "unset", "upx",
        "update-ca-certificates", "wait", "wc", "which", "whoami", "xargs", "yum", "curl", "wget", "git", "strings",
    };

    /// <summary>Whether a command leaves the accounts of the image as they are, those commands aside that this room reads itself.</summary>
    public static bool KeepsAccounts(RunCommand command) =>
        IsHarmless(command) && !Mentions(command, "/etc/passwd") && !Mentions(command, "/etc/group") && !WritesOverRoot(command);

    /// <summary>Whether a command is known not to bring a program of that name.</summary>
    public static bool BringsNo(RunCommand command, string program) =>
        IsHarmless(command) && !Mentions(command, program) && !WritesOverRoot(command);

    private static bool IsHarmless(RunCommand command) => command.Shell.Words.Count == 0
        || (command.Name is { } name && Harmless.Contains(StagePath.BaseName(name)));

    private static bool Mentions(RunCommand command, string text) =>
        command.Shell.Text.Buffer.IndexOf(text, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) >= 0;

    // A copy of whole trees may bring anything with it.
    private static bool WritesOverRoot(RunCommand command)
    {
        if (command.Name is not ("cp" or "mv" or "install" or "xargs" or "find") || command.Shell.Words.Count == 0)
            return false;

        var last = command.Shell.Words[command.Shell.Words.Count - 1].Value;
        return command.Name is "xargs" || last is null or "/" or "/etc" or "/etc/" or "/usr" or "/usr/";
    }
}
