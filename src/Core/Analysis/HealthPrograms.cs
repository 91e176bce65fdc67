using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>The programs without which a health check fails: the shell that runs it, and the first command that it gives to it.</summary>
internal static class HealthPrograms
{
    private static readonly HashSet<string> BuiltIn = [":", "[", "cd", "command", "echo", "exit", "export", "false", "if", "printf", "set", "test", "true", "type"];

    public static IEnumerable<HealthProgram> Of(StageStep step, HealthcheckInstruction health, StagePosition end)
    {
        if (health.Exec is { Count: > 0 } words)
        {
            var name = words[0].Value;
            var path = name.IndexOf('/') > 0 ? StagePath.Join(end.WorkingDirectory, name) : name;
            if (path is not null)
                yield return new HealthProgram(path, words[0].Text.SourceSpan());

            yield break;
        }

        if (health.IsExecForm || health.Command.Length == 0)
            yield break;

        // Docker runs the text with the SHELL of the image, or /bin/sh -c.
        yield return new HealthProgram(end.Shell.Arguments[0], health.Command.SourceSpan());
        var script = ShellParser.Parse(health.Command, Shells.DialectOf(step.Before.Shell));
        if (script.Commands.Count == 0)
            yield break;

        // Only the first command is certain to be needed: what follows may be there for its failure.
        var command = script.Commands[0].Unwrapped();
        if (script.Commands[0].Certainty == Certainty.Always && command.Name is { } first && !BuiltIn.Contains(first) && !script.DefinesFunction(first))
            yield return new HealthProgram(first.IndexOf('/') > 0 ? StagePath.Join(end.WorkingDirectory, first) ?? first : first, command.Words[0].Span);
    }
}
