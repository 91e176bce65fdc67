using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>Files that a command is known to write.</summary>
internal static class Outputs
{
    /// <summary>Whether a go command writes a program to an absolute path: behind <c>-o</c> stands the path, or the folder with a slash at its end.</summary>
    public static bool Writes(RunCommand command, string path)
    {
        var words = command.Unwrapped.Words;
        if (command.Name is not ("go" or "/usr/local/go/bin/go"))
            return false;

        for (var index = 1; index + 1 < words.Count; index++)
        {
            if (words[index].Value != "-o" || command.Expand(words[index + 1]) is not { Length: > 0 } written || StagePath.Join(command.WorkingDirectory, written) is not { } output)
                continue;

            return written[written.Length - 1] == '/' ? StagePath.Parent(path) == output && Builds(command, StagePath.BaseName(path)) : output == path;
        }

        return false;
    }

    private static bool Builds(RunCommand command, string name)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (command.Expand(word) is { } folder && folder.EndsWith("/" + name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
