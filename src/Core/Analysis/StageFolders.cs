using System;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Which paths of a stage are certainly folders: what is copied or built "to" a folder goes into it.</summary>
internal static class StageFolders
{
    private static readonly string[] Standard =
    [
        "/", "/bin", "/etc", "/home", "/lib", "/opt", "/root", "/sbin", "/tmp", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin", "/usr/sbin", "/var",
    ];

    /// <summary>Whether a path is a folder when a go command runs.</summary>
    public static bool Has(GoInvocation invocation, string path) =>
        Has(invocation.Stage, invocation.Step, path) || IsMadeBefore(invocation.Command, path);

    /// <summary>Whether a path is a folder when an instruction runs.</summary>
    public static bool Has(ContainerStage stage, StageStep step, string path)
    {
        if (Array.IndexOf(Standard, path) >= 0)
            return path == "/" || stage.Stage.RootImage is { IsScratch: false };

        for (var ancestor = step.Stage; ancestor is not null; ancestor = ancestor.Base.Stage)
        {
            var steps = ReferenceEquals(ancestor, step.Stage) ? step.Index : ancestor.Steps.Count;
            for (var index = 0; index < steps; index++)
            {
                if (IsMadeBy(stage.Build, ancestor.Steps[index], path))
                    return true;
            }
        }

        return step.Before.WorkingDirectory == path || IsCopied(stage, step, path);
    }

    private static bool IsMadeBy(ContainerBuild build, StageStep step, string path)
    {
        if (step.Instruction is WorkdirInstruction)
            return step.After.WorkingDirectory is { } folder && StagePath.IsWithin(folder, path);

        if (step.Instruction is RunInstruction)
            return MakesFolder(build.Of(step.Stage).Contents.ScriptOf(step), int.MaxValue, path);

        foreach (var copy in ImageCopy.Of(build.Graph, step))
        {
            if (copy.Destination is { } destination && (copy.IsIntoDirectory ? StagePath.IsWithin(destination, path) : destination != path && StagePath.IsWithin(destination, path)))
                return true;
        }

        return false;
    }

    private static bool IsMadeBefore(RunCommand command, string path) => MakesFolder(command.Script, command.Index, path);

    private static bool MakesFolder(RunScript script, int commands, string path)
    {
        for (var index = 0; index < script.Commands.Count && index < commands; index++)
        {
            var command = script.Commands[index];
            if (command.Name != "mkdir")
                continue;

            foreach (var word in command.Unwrapped.Words)
            {
                if (command.Expand(word) is { Length: > 0 } name && name[0] != '-' && StagePath.Join(command.WorkingDirectory, name) is { } folder && StagePath.IsWithin(folder, path))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCopied(ContainerStage stage, StageStep step, string path) =>
        stage.Build.Sources?.Find(path, step) is { State: Presence.Present, Path: { } source } && stage.Build.Context?.KindOf(source) == EntryKind.Folder;
}
