using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The Go program of this build that a container starts.</summary>
internal static class StartedProgram
{
    /// <summary>The program; <c>null</c> when the container starts something else, or that is not known.</summary>
    public static ShippedBinary? Of(ContainerStage stage) => stage.Start is { Program: { Value: var name } } ? Find(stage, name) : null;

    /// <summary>The program of this build that a name or a path means; <c>null</c> when there is none.</summary>
    public static ShippedBinary? Find(ContainerStage stage, string name)
    {
        var path = name.IndexOf('/') >= 0 ? StagePath.Join(stage.Stage.End.WorkingDirectory, name) : null;
        foreach (var binary in stage.Binaries)
        {
            if (path is not null ? binary.Path == path : StagePath.BaseName(binary.Path) == name && IsSearched(stage, StagePath.Parent(binary.Path)))
                return binary;
        }

        return null;
    }

    private static bool IsSearched(ContainerStage stage, string folder)
    {
        foreach (var searched in stage.Files.SearchFolders)
        {
            if (searched == folder)
                return true;
        }

        return false;
    }
}
