using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>A RUN that makes the same of every source file: it installs packages or tools, or makes accounts, and looks at nothing that was copied.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Command">The first of its commands that is worth keeping in the cache.</param>
internal sealed record StableStep(StageStep Step, RunCommand Command)
{
    private static readonly string[] Accounts = ["addgroup", "adduser", "groupadd", "useradd"];
    private static readonly string[] Verbs = ["add", "autoremove", "clean", "del", "install", "purge", "remove", "update", "upgrade"];
    private static readonly string[] Lists = ["/var/lib/apt/lists/*", "/var/lib/apt/lists", "/var/cache/apk/*", "/var/cache/apt/*", "/var/cache/apt/archives/*"];

    /// <summary>A RUN of a stage as such a step; <c>null</c> when it is none, or when that is not certain.</summary>
    public static StableStep? Of(ContainerStage stage, RunScript script)
    {
        if (script.IsOpaque || script.Run.Heredocs.Count > 0 || MountsFiles(script.Step))
            return null;

        RunCommand? first = null;
        foreach (var command in script.Commands)
        {
            var name = command.Program;
            if (name is "set" or "true" or ":" && command.Shell.Redirections.Count == 0)
                continue;

            if (!command.IsDecisive || command.Shell.Redirections.Count > 0 || command.Shell.Assignments.Count > 0 || command.Shell.Scope.Parent is not null)
                return null;

            if (name == "rm" && RemovesLists(command))
                continue;

            if (!(Array.IndexOf(Accounts, name) >= 0 || (name is "apk" or "apt-get" or "apt" && IsPlainInstall(command)) || (name == "go" && InstallsTool(stage, command))))
                return null;

            first ??= command;
        }

        return first is null ? null : new StableStep(script.Step, first);
    }

    /// <summary>Whether a word of it names a path that is, holds or lies in another.</summary>
    public bool MayConcern(string path)
    {
        foreach (var command in Command.Script.Commands)
        {
            var words = command.Unwrapped.Words;
            for (var index = 1; index < words.Count; index++)
            {
                if (Touches(words[index].HasExpansions ? command.Expand(words[index]) : words[index].ToString(), path))
                    return true;
            }
        }

        return false;
    }

    private static bool Touches(string? text, string path)
    {
        if (text is null)
            return true;

        var start = text.IndexOf('/');
        if (start < 0 || text.IndexOf("://", StringComparison.Ordinal) >= 0)
            return false;

        var named = StagePath.Clean(text.Substring(start));
        return StagePath.IsWithin(named, path) || StagePath.IsWithin(path, named);
    }

    private static bool MountsFiles(StageStep step)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Type == "bind")
                return true;
        }

        return false;
    }

    private static bool RemovesLists(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].ToString() is not ['-', ..] and var text && Array.IndexOf(Lists, text) < 0)
                return false;
        }

        return true;
    }

    // Packages by their names; a file may be one that was copied.
    private static bool IsPlainInstall(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        var hasVerb = false;
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].ToString() is ['-', ..] option)
            {
                index += PackageInstall.TakesValue(option) ? 1 : 0;
                continue;
            }

            if (!hasVerb && Array.IndexOf(Verbs, words[index].ToString()) < 0)
                return false;

            if (hasVerb && words[index].ToString().IndexOf('/') >= 0)
                return false;

            hasVerb = true;
        }

        return hasVerb;
    }

    private static bool InstallsTool(ContainerStage stage, RunCommand command)
    {
        foreach (var invocation in stage.GoInvocationsOf(command.Step))
        {
            if (ReferenceEquals(invocation.Command, command))
                return invocation is { Go.Verb: GoVerb.Install, TakesVersionedPackages: true };
        }

        return false;
    }
}
