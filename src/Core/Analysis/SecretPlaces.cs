using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>The places that the commands of one RUN write to: whether what is written there is still there when it is done.</summary>
internal sealed class SecretPlaces(ContainerStage stage, RunScript script)
{
    private static readonly string[] HomeWords = ["~/", "$HOME/", "${HOME}/"];
    private static readonly string[] VolatileFolders = ["/dev", "/proc", "/sys"];

    /// <summary>The absolute path that a word stands for; below <c>~</c> where the home directory is not known, <c>null</c> when it is not known.</summary>
    public string? Of(RunCommand command, ShellWord word)
    {
        var text = word.Text.ToString().Trim('"');
        foreach (var start in HomeWords)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return text.IndexOf('$', start.Length) < 0 ? Home(command) + "/" + text.Substring(start.Length).Trim('"') : null;
        }

        return command.Expand(word) is { Length: > 0 } path ? StagePath.Join(command.WorkingDirectory, path) : null;
    }

    public string GlobalGitSettings(RunCommand command) =>
        command.Variable("GIT_CONFIG_GLOBAL") is { IsKnown: true, Text: { Length: > 0 } path } ? path : Home(command) + "/.gitconfig";

    /// <summary>The settings of a clone, in which git keeps the address.</summary>
    public string SettingsOfClone(RunCommand command, IReadOnlyList<ShellWord> words, int address)
    {
        var text = words[address].Text.ToString().Trim('"', '\'');
        var name = StagePath.BaseName(text.TrimEnd('/'));
        if (name.EndsWith(".git", StringComparison.Ordinal))
            name = name.Substring(0, name.Length - ".git".Length);

        var folder = address + 1 < words.Count ? Of(command, words[address + 1]) : StagePath.Join(command.WorkingDirectory, name);
        return (folder ?? name) + "/.git/config";
    }

    /// <summary>Whether what a command writes at a place goes into the layer.</summary>
    public bool Keeps(RunCommand command, string place)
    {
        foreach (var folder in VolatileFolders)
        {
            if (StagePath.IsWithin(place, folder))
                return false;
        }

        foreach (var mount in script.Step.Mounts)
        {
            if (mount.Target is not { } target ? mount.Type is not ("secret" or "ssh") : StagePath.IsWithin(place, target))
                return false;
        }

        return !IsRemoved(command, place);
    }

    /// <summary>Whether anything is removed behind a command.</summary>
    public bool IsAnythingRemoved(RunCommand command)
    {
        for (var index = command.Index + 1; index < script.Commands.Count; index++)
        {
            if (Removes(script.Commands[index]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a command of git behind a command gives a clone another address, or takes a setting back.</summary>
    public bool ChangesRemotes(RunCommand command)
    {
        for (var index = command.Index + 1; index < script.Commands.Count; index++)
        {
            var later = script.Commands[index];
            foreach (var word in later.Name == "git" ? later.Unwrapped.Words : [])
            {
                if (word.Is("remote") || word.Is("config"))
                    return true;
            }
        }

        return false;
    }

    // Before the command, "trap" may say it.
    private bool IsRemoved(RunCommand command, string place)
    {
        foreach (var other in script.Commands)
        {
            if (other.Name == "trap")
                return true;

            if (other.Index <= command.Index)
                continue;

            if (other.Name == "git" && UndoesSettings(other))
                return true;

            if (!Removes(other))
                continue;

            foreach (var word in other.Unwrapped.Words)
            {
                if (Of(other, word) is not { } path || path.IndexOf('*') >= 0 || StagePath.IsWithin(place, path))
                    return true;
            }
        }

        return false;
    }

    private static bool UndoesSettings(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (word.StartsWith("--unset") || word.StartsWith("--remove-section") || word.Is("unset") || word.Is("remove-section"))
                return true;
        }

        return false;
    }

    private static bool Removes(RunCommand command) => command.Name is "rm" or "shred" or "unlink" or "find" or "mv" or "truncate" || command.Name is null;

    private string Home(RunCommand command)
    {
        var home = command.Variable("HOME");
        if (home is { IsKnown: true, Text: { Length: > 0 } path })
            return path;

        return home.IsKnown && UserIdentity.Of(stage, script.Step.Before.User, script.Step.Index).IsRoot ? "/root" : "~";
    }
}
