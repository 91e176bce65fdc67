using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Reads the history of a stage's files from its instructions.</summary>
internal sealed class FileHistoryReader
{
    private readonly ContainerStage _stage;
    private readonly FileHistory _history = new();
    private int _invocation;

    private FileHistoryReader(ContainerStage stage) => _stage = stage;

    public static FileHistory Read(ContainerStage stage)
    {
        var reader = new FileHistoryReader(stage);
        foreach (var step in stage.Steps)
            reader.Add(step);

        return reader._history;
    }

    private void Add(StageStep step)
    {
        switch (step.Instruction)
        {
            case WorkdirInstruction:
                Add(new FileEvent(step, 0, null), step.After.WorkingDirectory is { } folder
                    ? new CommandWrite(CommandWriteKind.Folder, folder)
                    : new CommandWrite(CommandWriteKind.Unknown, "/"));
                break;
            case TransferInstruction:
                foreach (var copy in _stage.Build.CopiesOf(step))
                    _history.Add(new FileEvent(step, 0, null) { Landing = new CopyLanding(_stage, copy) }, copy.Destination);

                break;
            case RunInstruction:
                Add(_stage.Contents.ScriptOf(step));
                break;
        }
    }

    private void Add(RunScript script)
    {
        var mounts = MountTargets(script.Step);
        if (script.IsOpaque)
            Add(new FileEvent(script.Step, 0, null), new CommandWrite(CommandWriteKind.Unknown, "/"));

        foreach (var command in script.Commands)
        {
            var writes = command.Writes;
            var build = BuildOf(command);
            var change = new FileEvent(script.Step, command.Index, null) { RunCommand = command };
            if (writes.MayWriteAnything)
                Add(change, new CommandWrite(CommandWriteKind.Unknown, "/"));

            foreach (var write in writes.All)
            {
                if (!IsBelow(mounts, write.Path))
                    Add(write.Kind == CommandWriteKind.Programs ? change with { Programs = build } : change, write);
            }

            if (build is not null)
                _history.AddBuild(change with { Build = build });
        }
    }

    private void Add(FileEvent change, CommandWrite write) => _history.Add(change with { Write = write }, write);

    // The go commands of a stage stand in the order of its commands.
    private GoInvocation? BuildOf(RunCommand command)
    {
        var invocations = _stage.GoInvocations;
        if (_invocation >= invocations.Count || !ReferenceEquals(invocations[_invocation].Command, command))
            return null;

        var invocation = invocations[_invocation++];
        return invocation.BuildsPrograms ? invocation : null;
    }

    // What is written below a mount is gone once the RUN is over.
    private static List<string> MountTargets(StageStep step)
    {
        var targets = new List<string>();
        foreach (var mount in RunMount.Of(step))
        {
            if (mount.Target is { } target)
                targets.Add(target);
        }

        return targets;
    }

    private static bool IsBelow(List<string> mounts, string path)
    {
        foreach (var mount in mounts)
        {
            if (StagePath.IsWithin(path, mount))
                return true;
        }

        return false;
    }
}
