using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>
/// When the Go files that came into a stage may first have been changed there. A program that is not known to leave them alone may have done
/// it: what a script or a make target does is not to be seen from here.
/// </summary>
internal static class SourceEdits
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        ":", "[", "[[", "addgroup", "adduser", "apk", "apt", "apt-cache", "apt-get", "apt-key", "apt-mark", "basename", "buf", "cat", "cd", "chgrp", "chmod", "chown",
        "command", "date", "df", "diff", "dirname", "dnf", "dpkg", "du", "echo", "exit", "export", "false", "file", "getent", "gofmt", "golangci-lint",
        "gosec", "govulncheck", "grep", "groupadd", "hash", "head", "id", "ldconfig", "ldd", "ls", "md5sum", "microdnf", "mkdir", "mktemp", "mockgen",
        "nproc", "printf", "protoc", "pwd", "readlink", "realpath", "return", "rmdir", "set", "sha256sum", "shift", "sleep", "sort", "sqlc", "ssh-keyscan", "stat",
        "staticcheck", "strip", "swag", "sync", "tail", "tdnf", "templ", "test", "tr", "trap", "true", "type", "ulimit", "umask", "uname", "uniq", "unset",
        "update-ca-certificates", "upx", "useradd", "wait", "wc", "which", "whoami", "wire", "yum",
    };

    // Programs that write to the places named on their command line, and nowhere else.
    private static readonly HashSet<string> WritesWhatItNames = new(StringComparer.Ordinal)
    {
        "cp", "curl", "install", "ln", "mv", "rm", "sed", "tee", "touch", "wget",
    };

    public static StageMoment? First(ContainerStage stage)
    {
        var holdsSources = HoldsSources(stage.Build, stage.Stage.Base.Stage);
        return StageMoment.Find(
            stage,
            parent => parent.FirstSourceEdit,
            step =>
            {
                holdsSources |= TakesSources(stage.Build, step);
                return step.Instruction is not RunInstruction || !(holdsSources || MountsSources(step));
            },
            command => Keeps(stage.Build, command));
    }

    private static bool HoldsSources(ContainerBuild build, Stage? stage)
    {
        for (; stage is not null; stage = stage.Base.Stage)
        {
            foreach (var step in stage.Steps)
            {
                if (TakesSources(build, step))
                    return true;
            }
        }

        return false;
    }

    private static bool TakesSources(ContainerBuild build, StageStep step)
    {
        foreach (var copy in build.CopiesOf(step))
        {
            if (copy.Origin.Kind == CopyOriginKind.BuildContext)
                return true;
        }

        return false;
    }

    private static bool MountsSources(StageStep step)
    {
        foreach (var mount in RunMount.Of(step))
        {
            if (mount.IsContextBind)
                return true;
        }

        return false;
    }

    private static bool Keeps(ContainerBuild build, RunCommand command)
    {
        foreach (var redirection in command.Shell.Redirections)
        {
            if (redirection.WritesFile && MayConcern(build, command, redirection.Target))
                return false;
        }

        if (command.Shell.Words.Count == 0)
            return true;

        if (command.Program is not { } name)
            return false;

        if (Harmless.Contains(name))
            return true;

        return name switch
        {
            "go" => KeepsSources(command),
            "git" => command.Unwrapped.Words.Count > 1 && command.Unwrapped.Words[1].Value is "config" or "describe" or "log" or "rev-parse" or "status" or "version" or "--version",
            _ => WritesWhatItNames.Contains(name) && NamesNone(build, command),
        };
    }

    private static bool KeepsSources(RunCommand command) => command.Go?.Verb is GoVerb.Build or GoVerb.Clean or GoVerb.Env
        or GoVerb.Format or GoVerb.Install or GoVerb.List or GoVerb.ModDownload or GoVerb.ModVendor or GoVerb.ModVerify or GoVerb.Other or GoVerb.Test
        or GoVerb.Version or GoVerb.Vet;

    private static bool NamesNone(ContainerBuild build, RunCommand command)
    {
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (MayConcern(build, command, words[index]))
                return false;
        }

        return true;
    }

    // A word that is no path is taken for one all the same: nothing of that name is in the context then.
    private static bool MayConcern(ContainerBuild build, RunCommand command, ShellWord word)
    {
        if (command.Expand(word) is not { } path || path.IndexOfAny(['*', '?', '[']) >= 0)
            return true;

        if (path.Length == 0 || path.StartsWith("/dev/", StringComparison.Ordinal) || (path[0] == '-' && path.IndexOf('/') < 0))
            return false;

        if (StagePath.BaseName(path) is var name && (name is "go.mod" or "go.work" or "go.sum" or "vendor" or "modules.txt" || name.EndsWith(".go", StringComparison.Ordinal)))
            return true;

        return StagePath.Join(command.WorkingDirectory, path) is not { } full || build.Sources is not { } sources || sources.MayConcern(full, command.Step);
    }
}
