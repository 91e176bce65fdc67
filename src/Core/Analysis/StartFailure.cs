using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Why a program cannot be started in a stage.</summary>
/// <param name="Reason">What is so, as the end of a sentence that names the program.</param>
/// <param name="Error">What the container runtime says.</param>
internal sealed record StartFailure(string Reason, string Error)
{
    /// <summary>Why a program cannot be started once the image is finished; <c>null</c> when it can, or when that is not known.</summary>
    public static StartFailure? Of(ContainerStage stage, string program)
    {
        // A variable that is still there when the program is looked up is another fault.
        if (program.Length == 0 || program.IndexOf('$') >= 0 || stage.IsWindows || WebAssemblySigns.In(stage, program))
            return null;

        return program.IndexOf('/') >= 0 ? OfPath(stage, program) : OfName(stage, program);
    }

    private static StartFailure? OfPath(ContainerStage stage, string program)
    {
        if (StagePath.Join(stage.Stage.End.WorkingDirectory, program) is not { } path || MayBeLaidOver(stage, path))
            return null;

        var state = stage.Files.At(path);
        var seen = StagePath.IsAbsolute(program) ? "" : $" as '{path}'";
        if (state is { IsFolder: true, MayHaveChanged: false })
        {
            if (IsGuess(stage, state))
                return null;

            return new StartFailure($"which is a folder of the image{seen}", ExecError.Folder(program));
        }

        return state.IsAbsent && !LaterFiles.MayBring(stage, path)
            ? new StartFailure($"which is not in the image{seen}", ExecError.Missing(program))
            : null;
    }

    // Who starts it means a program: where nobody says which folder is the context, a folder of that name shows that it is another one.
    private static bool IsGuess(ContainerStage stage, PathState state) => state.Origin is { ContextPath: not null } && !stage.Build.IsContextNamed;

    private static StartFailure? OfName(ContainerStage stage, string program)
    {
        if (stage.Files.Program(program) != Presence.Absent)
            return null;

        foreach (var folder in stage.Files.SearchFolders)
        {
            var place = StagePath.Join(folder, program)!;
            if (MayBeLaidOver(stage, place) || LaterFiles.MayBring(stage, place))
                return null;
        }

        return new StartFailure($"which is in no folder of PATH, '{string.Join(":", stage.Files.SearchFolders)}'", ExecError.Missing(program));
    }

    private static bool MayBeLaidOver(ContainerStage stage, string path) =>
        IsInVolume(stage, path) || stage.Build.Companions.MayLayOver(stage.Build.Source.Path, path);

    // What a volume holds may come from the host when the container starts.
    private static bool IsInVolume(ContainerStage stage, string path)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                if (step.Instruction is VolumeInstruction volume && IsInVolume(step, volume, path))
                    return true;
            }
        }

        return false;
    }

    private static bool IsInVolume(StageStep step, VolumeInstruction volume, string path)
    {
        foreach (var written in volume.Paths)
        {
            if (step.Expand(written).Value is not { } folder || StagePath.IsWithin(path, StagePath.Clean(folder)))
                return true;
        }

        return false;
    }
}
