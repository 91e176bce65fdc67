using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>Whether a command may write to a path: by a redirection of its own or around it, or by an argument that names the path or a folder above it.</summary>
internal static class CommandReach
{
    /// <param name="command">The command.</param>
    /// <param name="path">An absolute path.</param>
    /// <param name="isWriter">Whether the program writes where its arguments say.</param>
    public static bool MayWrite(RunCommand command, string path, bool isWriter)
    {
        if (MayRedirect(command, command.Shell.Redirections, path))
            return true;

        for (var scope = command.Shell.Scope; scope is not null; scope = scope.Parent)
        {
            if (MayRedirect(command, scope.Redirections, path))
                return true;
        }

        // What a command writes without a path it writes where it stands.
        return command.WorkingDirectory == StagePath.Parent(path) || (isWriter && MayWriteByArgument(command, path));
    }

    /// <summary>Whether an argument may name a path, or something below it.</summary>
    public static bool MayNameBelow(RunCommand command, string path)
    {
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (command.Expand(words[index]) is not { } text || StagePath.Join(command.WorkingDirectory, text) is not { } joined || StagePath.IsWithin(joined, path))
                return true;
        }

        return false;
    }

    private static bool MayRedirect(RunCommand command, IReadOnlyList<ShellRedirection> redirections, string path)
    {
        foreach (var redirection in redirections)
        {
            if (redirection.WritesFile && MayBe(command, redirection.Target, path))
                return true;
        }

        return false;
    }

    private static bool MayWriteByArgument(RunCommand command, string path)
    {
        if (command.WorkingDirectory is null)
            return true;

        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (MayBe(command, words[index], path))
                return true;
        }

        return false;
    }

    // Whether a word may be the path or a folder above it.
    private static bool MayBe(RunCommand command, ShellWord word, string path)
    {
        if (command.Expand(word) is { } text)
            return (word.HasExpansions && text.IndexOf(' ') >= 0) || MayBe(command.WorkingDirectory, text, path);

        // "/srv/data/$NAME" is below "/srv/data", whatever the name.
        var start = word.Parts.Count > 0 && word.Parts[0] is { Kind: ShellWordPartKind.Literal } literal ? literal.Value : "";
        if (start.IndexOf("://", StringComparison.Ordinal) > 0)
            return false;

        var slash = start.LastIndexOf('/');
        return slash <= 0 || StagePath.Join(command.WorkingDirectory, start.Substring(0, slash)) is not { } folder || StagePath.IsWithin(path, folder);
    }

    private static bool MayBe(string? directory, string text, string path)
    {
        // An option may hold a path: "--target-directory=/usr", "-t/usr".
        if (text.Length > 1 && text[0] == '-')
            return text.IndexOf('/') is var slash and >= 0 && StagePath.IsWithin(path, StagePath.Clean(text.Substring(slash)));

        if (text.IndexOf("://", StringComparison.Ordinal) > 0 || text.Length == 0)
            return false;

        return StagePath.Join(directory, text) is not { } joined || StagePath.IsWithin(path, joined);
    }
}
