using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>The programs without which a health check fails: the shell that runs it, and the first command that it gives to it.</summary>
internal static class HealthPrograms
{
    // Builtins of dash, BusyBox and bash, and words that are no command.
    private static readonly HashSet<string> BuiltIn =
    [
        ".", ":", "[", "[[", "alias", "break", "cd", "command", "continue", "echo", "eval", "exec", "exit", "export", "false", "getopts", "hash", "jobs", "kill",
        "let", "local", "printf", "pwd", "read", "return", "set", "shift", "source", "test", "times", "trap", "true", "type", "ulimit", "umask", "unset", "wait",
    ];

    public static IEnumerable<HealthProgram> Of(HealthcheckInstruction health, StagePosition end)
    {
        if (health.Exec is { Count: > 0 } words)
        {
            if (PathOf(words[0].Value, end) is { } path)
                yield return new HealthProgram(path, words[0].Text.SourceSpan());

            yield break;
        }

        if (health.IsExecForm || health.Command.Length == 0)
            yield break;

        // Docker runs the text with the SHELL of the image, or /bin/sh -c.
        yield return new HealthProgram(end.Shell.Arguments[0], health.Command.SourceSpan());
        var script = ShellParser.Parse(health.Command, Shells.DialectOf(end.Shell));
        if (script.Commands.Count == 0)
            yield break;

        // "curl … || wget …" can do without curl: only a command whose failure is the failure of the check is needed.
        var first = script.Commands[0];
        var command = first.Unwrapped();
        if (first is { Certainty: Certainty.Always, FailureStops: ShellFact.Yes }
            && command.Name is { Length: > 0 } name && !BuiltIn.Contains(name) && !script.DefinesFunction(name) && PathOf(name, end) is { } program)
            yield return new HealthProgram(program, command.Words[0].Span);
    }

    // A bare name is looked up, a path is seen from the working directory.
    private static string? PathOf(string name, StagePosition end) =>
        name.Length == 0 || name[0] == '~' ? null : name.IndexOf('/') < 0 ? name : StagePath.Join(end.WorkingDirectory, name);
}
