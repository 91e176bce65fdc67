using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>A setting of git that puts another address in the place of one.</summary>
/// <param name="From">How addresses start that are replaced; <c>null</c> when it is not known.</param>
/// <param name="IsToSsh">Whether the other address is one of ssh.</param>
internal readonly record struct GitRewrite(string? From, bool IsToSsh);

/// <summary>What is known of the addresses that git replaces when a go command runs it.</summary>
internal static class GitRewrites
{
    private static readonly string[] Variables = ["GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_SYSTEM", "XDG_CONFIG_HOME"];

    // Marks of commands that may touch the settings of git, whatever the command is.
    private static readonly string[] Marks = ["gitconfig", "git/config", "insteadOf", "insteadof", "git config", "config --global", "config --system"];

    /// <summary>The replacements that commands before it, or its environment, certainly or possibly set.</summary>
    public static List<GitRewrite> Before(GoInvocation invocation)
    {
        var rewrites = new List<GitRewrite>();
        foreach (var command in CommandsBefore(invocation))
        {
            if (command.Name == "git" && command.Unwrapped.Words is [_, { } verb, ..] words && verb.Is("config") && words.Count > 3)
                Add(rewrites, invocation, command, words[words.Count - 2], words[words.Count - 1]);
        }

        if (invocation.Command.Variable("GIT_CONFIG_KEY_0").Text is { } key && IsRewrite(key))
            rewrites.Add(new GitRewrite(invocation.Command.Variable("GIT_CONFIG_VALUE_0").Text, IsSsh(key)));

        return rewrites;
    }

    /// <summary>Whether git certainly has no settings but those that it is installed with.</summary>
    public static bool AreNone(GoInvocation invocation)
    {
        foreach (var variable in Variables)
        {
            if (invocation.Command.Variable(variable) is not { IsKnown: true, IsSet: false })
                return false;
        }

        foreach (var mount in invocation.Step.Mounts)
        {
            if (mount.Type is not ("ssh" or "cache") && (mount.Target is not { } target || target.IndexOf("git", StringComparison.Ordinal) >= 0 || target is "/root" or "/etc" or "/home"))
                return false;
        }

        foreach (var command in CommandsBefore(invocation))
        {
            if (MayConfigure(command))
                return false;
        }

        return AreFilesAbsent(invocation) && !IsAnyOpaque(invocation);
    }

    private static void Add(List<GitRewrite> rewrites, GoInvocation invocation, RunCommand command, ShellWord key, ShellWord value)
    {
        var written = command.Expand(key) ?? invocation.Stage.Build.Source.Slice(key.Span);
        if (IsRewrite(written))
            rewrites.Add(new GitRewrite(command.Expand(value), IsSsh(written)));
    }

    private static bool IsRewrite(string key) => key.IndexOf("insteadof", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsSsh(string key) => key.IndexOf("ssh://", StringComparison.Ordinal) >= 0 || (key.IndexOf("git@", StringComparison.Ordinal) >= 0 && key.IndexOf("://", StringComparison.Ordinal) < 0);

    private static bool MayConfigure(RunCommand command)
    {
        var text = command.Shell.ToString();
        foreach (var mark in Marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    // Where git looks: in the home of root, and in /etc.
    private static bool AreFilesAbsent(GoInvocation invocation)
    {
        if (!GoCaches.UserOf(invocation).IsRoot || invocation.Command.Variable("HOME") is not ({ IsKnown: true, Text: null or "/root" }))
            return false;

        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            foreach (var copy in invocation.Stage.Build.Of(stage).Copies)
            {
                if (ReferenceEquals(stage, invocation.Step.Stage) && copy.Step.Index >= invocation.Step.Index)
                    break;

                if (copy.Destination is not { } destination || MayBring(destination, copy.SourceName, "/root/.gitconfig") || MayBring(destination, copy.SourceName, "/etc/gitconfig") || MayBring(destination, copy.SourceName, "/root/.config/git/config"))
                    return false;
            }
        }

        return true;
    }

    // A file of that name, or a folder that may hold one.
    private static bool MayBring(string destination, string? name, string path) => StagePath.IsWithin(path, destination)
        && (destination == path || name is null || name == StagePath.BaseName(path) || name.IndexOf('.', 1) < 0);

    private static bool IsAnyOpaque(GoInvocation invocation)
    {
        foreach (var ancestor in invocation.Step.Stage.Ancestry)
        {
            foreach (var script in invocation.Stage.Build.Of(ancestor).Scripts)
            {
                if (script.IsOpaque && (!ReferenceEquals(ancestor, invocation.Step.Stage) || script.Step.Index <= invocation.Step.Index))
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<RunCommand> CommandsBefore(GoInvocation invocation)
    {
        foreach (var ancestor in invocation.Step.Stage.Ancestry)
        {
            var isOwn = ReferenceEquals(ancestor, invocation.Step.Stage);
            foreach (var script in invocation.Stage.Build.Of(ancestor).Scripts)
            {
                if (isOwn && script.Step.Index > invocation.Step.Index)
                    break;

                foreach (var command in script.Commands)
                {
                    if (isOwn && script.Step.Index == invocation.Step.Index && command.Index >= invocation.Command.Index)
                        break;

                    yield return command;
                }
            }
        }
    }
}
