using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>
/// What one command of a RUN writes. A program that is not known here may write anything anywhere; of those that are, what they may
/// write is named as exactly as their arguments allow.
/// </summary>
internal sealed class CommandWrites
{
    // What these write they write into pipes, or where redirections say.
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        ":", "[", "[[", "apt-cache", "apt-mark", "basename", "break", "cat", "cd", "chgrp", "chmod", "chown", "command", "continue", "cut", "date",
        "df", "diff", "dirname", "du", "echo", "exit", "export", "false", "file", "getent", "gofmt", "govulncheck", "grep", "hash", "head", "id", "ldd", "local", "ls",
        "md5sum", "nproc", "printf", "pwd", "read", "readlink", "realpath", "return", "set", "setcap", "sha256sum", "sha512sum", "shift", "sleep",
        "ssh-keyscan", "stat", "strings", "sync", "tail", "test", "tr", "trap", "true", "type", "umask", "uname", "unset", "wait", "wc", "which", "whoami",
    };

    // Source: shadow(5), passwd(5), subuid(5) and their like; a dash stands behind the names of what was there before.
    private static readonly string[] AccountPlaces =
    [
        "/etc/.pwd.lock", "/etc/group", "/etc/group-", "/etc/gshadow", "/etc/gshadow-", "/etc/passwd", "/etc/passwd-", "/etc/shadow", "/etc/shadow-", "/etc/subgid", "/etc/subgid-",
        "/etc/subuid", "/etc/subuid-",
    ];

    // What these change lies in these folders.
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["addgroup"] = AccountPlaces,
        ["adduser"] = [.. AccountPlaces, "/home", "/var"],
        ["delgroup"] = [],
        ["deluser"] = ["/home", "/var"],
        ["groupadd"] = AccountPlaces,
        ["groupdel"] = [],
        ["groupmod"] = AccountPlaces,
        ["ldconfig"] = ["/etc/ld.so.cache", "/var/cache"],
        ["update-ca-certificates"] = ["/etc/ca-certificates", "/etc/pki", "/etc/ssl"],
        ["useradd"] = [.. AccountPlaces, "/home", "/var"],
        ["userdel"] = ["/home", "/var"],
        ["usermod"] = [.. AccountPlaces, "/home", "/var"],
        ["mktemp"] = ["/tmp"],
    };

    private static readonly CommandWrites Nothing = new(false, []);
    private static readonly CommandWrites Anything = new(true, []);

    private CommandWrites(bool mayWriteAnything, List<CommandWrite> writes)
    {
        MayWriteAnything = mayWriteAnything;
        All = writes;
    }

    /// <summary>Whether nothing can be said of what it leaves alone.</summary>
    public bool MayWriteAnything { get; }

    /// <summary>In the order in which it is done; when it may write anything, as far as known.</summary>
    public List<CommandWrite> All { get; }

    /// <summary>Whether the command certainly leaves alone what lies at a path.</summary>
    public bool Keeps(string path)
    {
        if (MayWriteAnything)
            return false;

        foreach (var write in All)
        {
            var isTouched = write.Kind switch
            {
                CommandWriteKind.Packages => false,
                CommandWriteKind.Folder => write.NameBelow is not null && StagePath.IsWithin(path, write.Path),
                CommandWriteKind.Caches => UsualCaches.Hold(path),
                CommandWriteKind.ModuleFiles => UsualCaches.IsModuleFile(path) && StagePath.IsWithin(write.Path, StagePath.Parent(path)),
                _ => StagePath.IsWithin(path, write.Path),
            };
            if (isTouched)
                return false;
        }

        return true;
    }

    public static CommandWrites Of(RunCommand command)
    {
        var reader = new CommandWriteReader(command);
        var isKnown = Read(reader, command);
        for (var scope = command.Shell.Scope; scope is not null; scope = scope.Parent)
            reader.AddRedirections(scope.Redirections);

        reader.AddRedirections(command.Shell.Redirections);
        var mayWriteAnything = !isKnown || reader.MayWriteAnything;
        return reader.Writes is { } writes ? new CommandWrites(mayWriteAnything, writes) : mayWriteAnything ? Anything : Nothing;
    }

    private static bool Read(CommandWriteReader reader, RunCommand command)
    {
        if (command.Unwrapped.Words.Count == 0)
            return command.Shell.Words.Count == 0 || command.Shell.IsNamed("env");

        if (GoWrites.TryRead(reader, command))
            return true;

        if (command.Program is not { } name)
            return false;

        if (Readers.Contains(name) || (name == "env" && command.Unwrapped.Words.Count == 1))
            return true;

        if (Places.TryGetValue(name, out var places))
        {
            foreach (var place in places)
                reader.Add(CommandWriteKind.Unknown, place);

            // A home directory may be anywhere.
            reader.AddAbsoluteArguments();
            return true;
        }

        return PackageWrites.TryRead(reader, command) || FileCommands.TryRead(reader, name);
    }
}
