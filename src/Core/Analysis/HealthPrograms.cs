using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Companions;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

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
            return OfWord(words[0].Value, words[0].Text.SourceSpan(), end);

        return health.IsExecForm ? [] : OfScript(health.Command, end);
    }

    /// <summary>Those of a service; their places are in the compose file.</summary>
    public static IEnumerable<HealthProgram> Of(CompanionHealth health, StagePosition end)
    {
        if (health.Words[0] is not { Text: { } text, Where: var where })
            return [];

        if (!health.IsShell)
            return OfWord(text, where.Span, end);

        // Places inside of the script are known where it stands in the file as it is run.
        return where.Text == text
            ? OfScript(MappedText.Of(where.Source.Content, where.Span), end)
            : OfScript(MappedText.Of(text, new TextSpan(0, text.Length)), end).Select(program => program with { Where = where.Span });
    }

    private static IEnumerable<HealthProgram> OfWord(string word, TextSpan where, StagePosition end)
    {
        if (PathOf(word, end) is { } path)
            yield return new HealthProgram(path, where);
    }

    private static IEnumerable<HealthProgram> OfScript(MappedText text, StagePosition end)
    {
        if (text.Length == 0)
            yield break;

        // Docker runs the text with the SHELL of the image, or /bin/sh -c.
        yield return new HealthProgram(end.Shell.Arguments[0], text.SourceSpan());
        var script = ShellParser.Parse(text, Shells.DialectOf(end.Shell));
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
