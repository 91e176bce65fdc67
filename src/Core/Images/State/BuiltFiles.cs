using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Images.State;

/// <summary>Paths of a stage that are known to be a single file, as <c>go build -o</c> writes it: into a folder it writes files of other names.</summary>
internal static class BuiltFiles
{
    // Folders that are there in nearly every image.
    private static readonly HashSet<string> UsualFolders = new(StringComparer.Ordinal)
    {
        "/", "/bin", "/etc", "/go", "/go/bin", "/home", "/lib", "/mnt", "/opt", "/root", "/run", "/sbin", "/srv", "/tmp", "/usr", "/usr/bin", "/usr/local",
        "/usr/local/bin", "/usr/local/go", "/usr/local/sbin", "/usr/sbin", "/var", "/var/tmp",
    };

    /// <summary>Whether a folder is there in nearly every image, so that it belongs to no project.</summary>
    public static bool IsUsualFolder(string path) => UsualFolders.Contains(path);

    public static bool IsOneFile(StageContents stage, string path)
    {
        var isWritten = false;
        for (var contents = stage; contents is not null; contents = contents.Parent)
        {
            foreach (var step in contents.Stage.Steps)
            {
                if (MayMakeFolder(contents, step, path))
                    return false;

                isWritten |= step.Instruction is RunInstruction && IsWritten(contents.ScriptOf(step), path);
            }
        }

        return isWritten && !UsualFolders.Contains(path);
    }

    private static bool IsWritten(RunScript script, string path)
    {
        foreach (var command in script.Commands)
        {
            if (Outputs.Writes(command, path))
                return true;
        }

        return false;
    }

    private static bool MayMakeFolder(CommandWrites writes, string path)
    {
        foreach (var write in writes.All)
        {
            if (StagePath.IsWithin(write.Path, path))
                return true;
        }

        return writes.MayWriteAnything;
    }

    private static bool MayMakeFolder(StageContents contents, StageStep step, string path)
    {
        if (step.After.WorkingDirectory is not { } directory || StagePath.IsWithin(directory, path))
            return true;

        foreach (var copy in contents.CopiesOf(step))
        {
            if (copy.Destination is not { } destination || StagePath.IsWithin(destination, path))
                return true;
        }

        if (step.Instruction is not RunInstruction)
            return false;

        foreach (var command in contents.ScriptOf(step).Commands)
        {
            if (command.Name is "mkdir" or "install" or "cp" or "mv" or "git" && MayMakeFolder(command.Writes, path))
                return true;
        }

        return false;
    }
}
