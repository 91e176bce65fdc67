using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Reads the history of a stage's files from its instructions.</summary>
internal sealed class FileHistoryReader
{
    private static readonly CommandWrite Anything = new(CommandWriteKind.Unknown, "/");

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
                Add(step, step.After.WorkingDirectory is { } folder ? new CommandWrite(CommandWriteKind.Folder, folder) : Anything);
                break;
            case TransferInstruction:
                foreach (var copy in _stage.Build.CopiesOf(step))
                    _history.Add(new FileEvent(step, null) { Landing = new CopyLanding(_stage, copy) }, copy.Destination);

                break;
            case RunInstruction:
                Add(_stage.Contents.ScriptOf(step));
                break;
        }
    }

    private void Add(RunScript script)
    {
        var mounts = script.Step.Mounts;
        if (script.IsOpaque)
            Add(script.Step, Anything);

        foreach (var command in script.Commands)
        {
            var writes = command.Writes;
            var build = BuildOf(command);
            if (writes.MayWriteAnything)
                Add(command, Anything, null);

            foreach (var write in writes.All)
            {
                if (!IsBelow(mounts, write.Path))
                    Add(command, write, write.Kind == CommandWriteKind.Programs ? build : null);
            }

            if (build is not null)
                _history.AddBuild(new FileEvent(script.Step, null) { RunCommand = command, Invocation = build });
        }
    }

    private void Add(StageStep step, CommandWrite write) => _history.Add(new FileEvent(step, write), write);

    private void Add(RunCommand command, CommandWrite write, GoInvocation? programs) =>
        _history.Add(new FileEvent(command.Step, write) { RunCommand = command, Invocation = programs }, write);

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
    private static bool IsBelow(List<RunMount> mounts, string path)
    {
        foreach (var mount in mounts)
        {
            if (mount.Target is { } target && StagePath.IsWithin(path, target))
                return true;
        }

        return false;
    }
}
