using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Walks a stage and keeps the programs that are certainly there: the last one that was written to a path counts.</summary>
internal sealed class BinaryTrail
{
    /// <summary>More programs than this in one stage are not followed.</summary>
    private const int MostBinaries = 256;

    private static readonly HashSet<string> LeavePrograms = new(StringComparer.Ordinal)
    {
        ":", "[", "[[", "addgroup", "adduser", "apk", "apt", "apt-get", "cat", "cd", "chgrp", "chmod", "chown", "dnf", "du", "echo", "export", "file", "grep", "groupadd", "ldd", "ls",
        "md5sum", "microdnf", "mkdir", "nm", "objdump", "printf", "readelf", "setcap", "sha256sum", "size", "stat", "strip", "test", "tdnf", "true", "upx", "useradd", "usermod", "yum",
    };

    private readonly ContainerStage _stage;

    public BinaryTrail(ContainerStage stage)
    {
        _stage = stage;
        if (stage.Stage.Base.Stage is { } parent)
            Binaries.AddRange(stage.Build.Of(parent).Binaries);

        var invocation = 0;
        foreach (var step in stage.Steps)
        {
            if (step.Instruction is RunInstruction)
                Run(stage.Contents.ScriptOf(step), ref invocation);
            else if (step.Instruction is TransferInstruction)
                Copy(step);
        }
    }

    public List<ShippedBinary> Binaries { get; } = [];

    private void Run(RunScript script, ref int invocation)
    {
        foreach (var command in script.Commands)
        {
            if (invocation < _stage.GoInvocations.Count && ReferenceEquals(_stage.GoInvocations[invocation].Command, command))
            {
                Build(_stage.GoInvocations[invocation++]);
                continue;
            }

            for (var index = Binaries.Count - 1; index >= 0; index--)
            {
                if (MayRewrite(command, Binaries[index].Path))
                    Binaries.RemoveAt(index);
            }
        }
    }

    // All sources of one COPY count together: what one of them brings, the others do not replace.
    private void Copy(StageStep step)
    {
        List<ShippedBinary>? arrived = null;
        foreach (var copy in _stage.Build.CopiesOf(step))
        {
            for (var index = Binaries.Count - 1; index >= 0; index--)
            {
                if (MayReplace(copy, Binaries[index].Path))
                    Binaries.RemoveAt(index);
            }

            AddArriving(copy, ref arrived);
        }

        for (var index = 0; index < arrived?.Count; index++)
            Put(arrived[index]);
    }

    private void Build(GoInvocation invocation)
    {
        foreach (var program in invocation.Programs)
        {
            // Of two branches of a script, each with a build of its own, nobody knows which one ran.
            if (invocation.Command.Shell.Certainty == Certainty.Always)
                Put(new ShippedBinary(program, program.Path, null));
            else
                RemoveAt(program.Path);
        }
    }

    private void Put(ShippedBinary binary)
    {
        RemoveAt(binary.Path);
        if (Binaries.Count < MostBinaries)
            Binaries.Add(binary);
    }

    private void RemoveAt(string path)
    {
        for (var index = Binaries.Count - 1; index >= 0; index--)
        {
            if (Binaries[index].Path == path)
                Binaries.RemoveAt(index);
        }
    }

    private static bool MayRewrite(RunCommand command, string path)
    {
        if (command.Shell.Words.Count == 0 || (command.Program is { } program && LeavePrograms.Contains(program)))
            return false;

        var text = command.Shell.Text;
        if (text.Buffer.IndexOf(StagePath.BaseName(path), text.Start, text.Length, StringComparison.Ordinal) < 0)
            return false;

        // A copy of the program leaves the program where it is.
        var words = command.Unwrapped.Words;
        return command.Name is not ("cp" or "install") || command.Expand(words[words.Count - 1]) is not { } target || StagePath.Join(command.WorkingDirectory, target) == path;
    }

    private bool MayReplace(ImageCopy copy, string path)
    {
        if (copy.WritesFile(path))
            return true;

        if (copy.Origin.Kind != CopyOriginKind.BuildContext || !copy.MayWrite(path))
            return false;

        // A folder of the context, which may hold a file of that name.
        return copy.Destination is not { } destination || copy.Source is not { } source || _stage.Build.Context is not { } context
            || GoGlob.HasWildcard(source)
            || context.KindOf(StagePath.Clean(source + "/" + path.Substring(destination == "/" ? 0 : destination.Length)).Substring(1)) == EntryKind.File;
    }

    private void AddArriving(ImageCopy copy, ref List<ShippedBinary>? arrived)
    {
        if (copy is not { Origin.Stage: { } from, Source: { } written, Destination: { } destination } || copy.Transfer.Flag("parents") is not null)
            return;

        var source = StagePath.Clean(written);
        var glob = !GoGlob.HasWildcard(source) ? null : new GoGlob(source);
        foreach (var binary in _stage.Build.Of(from).Binaries)
        {
            if (Arrival(copy, source, glob, binary.Path, destination) is { } path)
                (arrived ??= []).Add(new ShippedBinary(binary.Program, path, copy));
        }
    }

    private string? Arrival(ImageCopy copy, string source, GoGlob? glob, string path, string destination)
    {
        if (glob is not null)
            return copy.IsIntoDirectory && glob.IsMatch(path) ? StagePath.Join(destination, StagePath.BaseName(path)) : null;

        if (!StagePath.IsWithin(path, source))
            return null;

        // A folder: what is in it lands below the destination.
        if (path != source)
            return StagePath.Clean(destination + "/" + path.Substring(source == "/" ? 0 : source.Length));

        return copy.IsIntoDirectory || _stage.Files.Before(copy.Step, destination).IsFolder ? StagePath.Join(destination, StagePath.BaseName(source)) : destination;
    }
}
