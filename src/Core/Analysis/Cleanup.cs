using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A folder or a file that a command empties or removes: with <c>rm</c>, <c>go clean -cache</c> or <c>go clean -modcache</c>.</summary>
/// <param name="Command">The command.</param>
/// <param name="Path">The absolute path.</param>
/// <param name="Where">The word of <c>rm</c>, or the whole command of go.</param>
internal sealed record Cleanup(RunCommand Command, string Path, TextSpan Where)
{
    private static readonly char[] Special = ['*', '?', '[', '{', '~', '$', '`', '\\', '"', '\''];

    public StageStep Step => Command.Step;

    /// <summary>The certain cleanups of a stage whose paths are known.</summary>
    public static List<Cleanup> In(ContainerStage stage) => stage.Cleanups;

    internal static List<Cleanup> FindAll(ContainerStage stage)
    {
        var cleanups = new List<Cleanup>();
        foreach (var script in stage.Scripts)
        {
            foreach (var command in script.Commands)
            {
                if (command.IsDecisive && command.Name == "rm")
                    AddRemoved(cleanups, command);
            }
        }

        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.Verb != GoVerb.Clean || !invocation.Command.IsDecisive)
                continue;

            if (invocation.Go.IsOn("cache") == Answer.Yes && invocation.BuildCache is { } builds)
                cleanups.Add(new Cleanup(invocation.Command, builds, invocation.Span));

            if (invocation.Go.IsOn("modcache") == Answer.Yes && invocation.ModuleCache is { } modules)
                cleanups.Add(new Cleanup(invocation.Command, modules, invocation.Span));
        }

        return cleanups;
    }

    private static void AddRemoved(List<Cleanup> cleanups, RunCommand command)
    {
        var reader = new CommandWriteReader(command);
        foreach (var operand in CommandOptions.Read(reader, "").Operands)
        {
            if ((WholeFolder(operand) ?? reader.TextOf(operand)) is { } text && reader.PathOf(text) is { } path && path != "/")
                cleanups.Add(new Cleanup(command, path, operand.Span));
        }
    }

    // All that lies in a folder is as good as the folder.
    private static string? WholeFolder(ShellWord word)
    {
        var text = word.Text.ToString();
        var folder = text.EndsWith("/*", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : "";
        return folder.Length > 0 && folder.IndexOfAny(Special) < 0 ? folder : null;
    }
}
