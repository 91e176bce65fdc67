using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>
/// Which commands are known not to touch accounts, packages or programs of others. Everything that is not named here may have done
/// anything: a script, a make target, an installer.
/// </summary>
internal static class CommandEffects
{
    // These write nothing but what their redirections say, or files that they already have in hand.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        ":", "[", "[[", "addgroup", "adduser", "apt-mark", "awk", "basename", "break", "cat", "cd", "chgrp", "chmod", "chown", "command", "continue", "cut",
        "date", "delgroup", "deluser", "df", "diff", "dirname", "du", "echo", "exit", "export", "false", "file", "getent", "gofmt",
        "govulncheck", "grep", "groupadd", "groupdel", "groupmod", "gunzip", "gzip", "hash", "head", "id", "ldconfig", "ldd", "local", "ls", "md5sum", "mkdir",
        "mktemp", "nproc", "printf", "pwd", "read", "readlink", "realpath", "return", "rm", "rmdir", "sed", "set", "sha256sum", "sha512sum", "shift",
        "sleep", "sort", "stat", "strings", "strip", "sync", "tail", "test", "touch", "tr", "trap", "true", "type", "umask", "uname", "uniq", "unset",
        "update-ca-certificates", "upx", "useradd", "userdel", "usermod", "wait", "wc", "which", "whoami",
    };

    // These write where their arguments say.
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal) { "cp", "curl", "git", "install", "ln", "mv", "tee", "wget" };

    // These may stand behind -exec of find.
    private static readonly HashSet<string> HarmlessForFind = new(StringComparer.Ordinal)
    {
        "chgrp", "chmod", "chown", "file", "grep", "ls", "rm", "sed", "sha256sum", "stat", "strip", "touch",
    };

    // Names that nobody gives to a Go program of his own.
    private static readonly HashSet<string> KnownFromElsewhere = new(StringComparer.Ordinal)
    {
        "ash", "bash", "busybox", "curl", "dash", "gcc", "nc", "netcat", "sh", "wget",
    };

    private static readonly string[] DpkgQuestions =
    [
        "--add-architecture", "--compare-versions", "--get-selections", "--list", "--listfiles", "--print-architecture", "--print-foreign-architectures",
        "--purge", "--remove", "--search", "--status", "-L", "-P", "-S", "-l", "-r", "-s",
    ];

    /// <summary>
    /// Whether a command certainly leaves a file as it is: one of the account files, a loader. What account programs and package managers do
    /// on their own account is read elsewhere.
    /// </summary>
    public static bool KeepsFile(RunCommand command, string path) =>
        (IsHarmless(command) || IsHarmlessGo(command)) && !Mentions(command, path) && !CommandReach.MayWrite(command, path, IsWriter(command));

    /// <summary>Whether a command is known not to bring a program.</summary>
    /// <param name="command">The command.</param>
    /// <param name="program">Its name or its absolute path.</param>
    /// <param name="folders">The folders in which a name is looked up.</param>
    public static bool BringsNo(RunCommand command, string program, IReadOnlyList<string> folders)
    {
        var name = StagePath.BaseName(program);
        if (Mentions(command, name) || !(IsHarmless(command) || IsHarmlessGo(command)) || !(KnownFromElsewhere.Contains(name) || WritesNoNewProgram(command)))
            return false;

        if (StagePath.IsAbsolute(program))
            return !CommandReach.MayWrite(command, program, IsWriter(command));

        foreach (var folder in folders)
        {
            if (CommandReach.MayWrite(command, folder + "/" + name, IsWriter(command)))
                return false;
        }

        return true;
    }

    private static bool IsHarmless(RunCommand command)
    {
        if (command.Unwrapped.Words.Count == 0)
            return command.Shell.Words.Count == 0 || command.Shell.IsNamed("env");

        if (command.Name is not { } written)
            return false;

        var name = StagePath.BaseName(written);
        return Harmless.Contains(name) || Writers.Contains(name) || PackageInstall.IsManager(name)
            || (name == "env" && command.Unwrapped.Words.Count == 1)
            || (name == "dpkg" && AsksOnly(command))
            || (name == "find" && FindsOnly(command));
    }

    private static bool IsWriter(RunCommand command) => (command.Name is { } name && Writers.Contains(StagePath.BaseName(name))) || Go(command) is not null;

    // What "go run" and its like start may do anything.
    private static bool IsHarmlessGo(RunCommand command) => Go(command) is { Verb: not (GoVerb.Unknown or GoVerb.Run or GoVerb.Generate or GoVerb.Tool) };

    // "go install" and a "go build" that does not say where name the program after its folder, which may be anything.
    private static bool WritesNoNewProgram(RunCommand command) =>
        Go(command) is not { } go || (go.Verb is not (GoVerb.Install or GoVerb.Get) && (go.Verb != GoVerb.Build || go.Output is { Value: not null }));

    private static GoCommand? Go(RunCommand command) => command.Shell.Words.Count == 0 ? null : GoCommand.From(command.Shell);

    private static bool AsksOnly(RunCommand command) =>
        command.Unwrapped.Words is { Count: > 1 } words && words[1].Value is { } option && Array.IndexOf(DpkgQuestions, option) >= 0;

    private static bool FindsOnly(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].Value is "-exec" or "-execdir" or "-ok" or "-okdir"
                && !(index + 1 < words.Count && words[index + 1].Value is { } program && HarmlessForFind.Contains(StagePath.BaseName(program))))
                return false;
        }

        return true;
    }

    private static bool Mentions(RunCommand command, string text) =>
        command.Shell.Text.Buffer.IndexOf(text, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) >= 0;
}
