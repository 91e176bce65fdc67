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

    /// <summary>
    /// For each stage the place of its last step that may read any variable; behind all its steps when a stage that starts from it may. Each step is
    /// looked at once.
    /// </summary>
    public static int[] LastReaders(ContainerBuild build)
    {
        var last = new int[build.Stages.Count];
        for (var index = 0; index < last.Length; index++)
            last[index] = -1;

        // A stage stands above those that start from it.
        for (var index = last.Length - 1; index >= 0; index--)
        {
            var stage = build.Stages[index];
            for (var at = stage.Steps.Count - 1; at > last[index]; at--)
            {
                if (stage.Steps[at].Instruction is RunInstruction && MayRead(stage.Contents.ScriptOf(stage.Steps[at])))
                    last[index] = at;
            }

            if (last[index] >= 0 && stage.Stage.Base.Stage is { } parent)
                last[parent.Index] = int.MaxValue;
        }

        return last;
    }

    private static bool MayRead(RunScript script)
    {
        if (script.IsOpaque)
            return true;

        foreach (var command in script.Commands)
        {
            if (command.Shell.Words.Count == 0)
                continue;

            if (command.Program is not { } name || !IsDeaf(command, name))
                return true;
        }

        return false;
    }

    private static bool IsDeaf(RunCommand command, string name) => command.Go is { } go
        ? go.Verb is GoVerb.Build or GoVerb.Install or GoVerb.ModDownload or GoVerb.ModTidy or GoVerb.ModVendor or GoVerb.ModVerify or GoVerb.Env or GoVerb.Version or GoVerb.Vet
        : DeafPrograms.Contains(name);
}
