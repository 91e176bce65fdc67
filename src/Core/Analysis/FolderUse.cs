using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Whether a RUN keeps a folder out of its layer: by a mount over it, or by a command that takes it away again.</summary>
internal static class FolderUse
{
    /// <summary>Whether something is mounted over a folder, or over one that it lies in or that lies in it.</summary>
    public static bool IsMounted(StageStep step, string folder)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Target is not { } target || StagePath.IsWithin(folder, target) || StagePath.IsWithin(target, folder))
                return true;
        }

        return false;
    }

    /// <summary>Whether a command behind another one may empty a folder: what is not understood may do so.</summary>
    public static bool MayBeEmptied(RunScript script, int after, string folder)
    {
        if (script.IsOpaque)
            return true;

        for (var index = after + 1; index < script.Commands.Count; index++)
        {
            var command = script.Commands[index];
            if (command.Name is null && command.Shell.Words.Count > 0)
                return true;

            foreach (var word in command.Unwrapped.Words)
            {
                if (command.Expand(word) is not { } text ? command.Name is "rm" or "find" : MayName(text, folder))
                    return true;
            }
        }

        return false;
    }

    // "/var/lib/apt/lists/*", "/var/lib/apt" and "/var/lib/apt/lists/partial" alike.
    private static bool MayName(string text, string folder)
    {
        var path = text.TrimEnd('*', '/');
        return path.Length > 1 && path[0] == '/' && (path.StartsWith(folder, StringComparison.Ordinal) || StagePath.IsWithin(folder, path) || path.IndexOf('{') > 0);
    }
}
