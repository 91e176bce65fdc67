using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Images.State;

/// <summary>Files that a command is known to write.</summary>
internal static class Outputs
{
    /// <summary>The absolute path that a command names behind <c>-o</c>; <c>null</c> when it names none.</summary>
    public static string? Of(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        if (words.Count < 2 || command.Name is not ("go" or "/usr/local/go/bin/go"))
            return null;

        for (var index = 1; index + 1 < words.Count; index++)
        {
            if (words[index].Value == "-o" && command.Expand(words[index + 1]) is { Length: > 0 } path && path[path.Length - 1] != '/')
                return Semantics.StagePath.Join(command.WorkingDirectory, path);
        }

        return null;
    }
}
