using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Variables;

/// <summary>An argument is in the environment of every later step, so that a program may read it without the Dockerfile naming it.</summary>
internal static class ReadVariables
{
    // Programs, and the builder itself, that read variables of these names.
    private static readonly string[] Beginnings =
    [
        "APT", "AR", "AS", "BUILDKIT", "BUILDX", "CC", "CGO", "CURL", "CXX", "DEBCONF", "DEBIAN", "DOCKER", "GIT", "GO", "HOME", "LANG", "LC_", "LD", "PATH", "PKG_", "SOURCE_DATE", "SSH", "SSL", "TERM", "TMP", "TZ", "XDG",
    ];

    // Who changes such an argument wants the steps behind it to run again, and nothing else.
    private static readonly string[] Parts = ["BUST", "CACHE", "FLAGS", "INVALIDATE", "PROXY", "REBUILD", "REFRESH"];

    private static readonly HashSet<string> DeafPrograms = new(StringComparer.Ordinal)
    {
        "[", "addgroup", "adduser", "apk", "apt", "apt-get", "cat", "cd", "chmod", "chown", "cp", "echo", "git", "groupadd", "install", "ln", "ls", "mkdir", "mv", "rm", "set", "tar", "test", "touch", "true", "upx", "useradd",
    };

    /// <summary>Whether something may read a variable for its name.</summary>
    public static bool MayBeRead(string name)
    {
        if (AutomaticArguments.Contains(name))
            return true;

        var upper = name.ToUpperInvariant();
        foreach (var beginning in Beginnings)
        {
            if (upper.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }

        foreach (var part in Parts)
        {
            if (upper.IndexOf(part, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a later step of the stage, or of one that starts from it, runs a program that may read any variable.</summary>
    public static bool MayBeReadAfter(ContainerBuild build, ContainerStage stage, StageStep declaration)
    {
        foreach (var other in build.Stages)
        {
            if (other != stage && !StartsFrom(other.Stage, stage.Stage))
                continue;

            foreach (var step in other.Steps)
            {
                if (step.Instruction is RunInstruction && (other != stage || step.Index > declaration.Index) && MayRead(other.Contents.ScriptOf(step)))
                    return true;
            }
        }

        return false;
    }

    private static bool StartsFrom(Stage stage, Stage ancestor)
    {
        foreach (var one in stage.Ancestry)
        {
            if (one == ancestor)
                return true;
        }

        return false;
    }

    private static bool MayRead(RunScript script)
    {
        if (script.IsOpaque)
            return true;

        foreach (var command in script.Commands)
        {
            if (command.Shell.Words.Count == 0)
                continue;

            if (command.Name is not { } name || !(IsDeaf(command, StagePath.BaseName(name))))
                return true;
        }

        return false;
    }

    private static bool IsDeaf(RunCommand command, string name) => command.Go is { } go
        ? go.Verb is GoVerb.Build or GoVerb.Install or GoVerb.ModDownload or GoVerb.ModTidy or GoVerb.ModVendor or GoVerb.ModVerify or GoVerb.Env or GoVerb.Version or GoVerb.Vet
        : DeafPrograms.Contains(name);
}
