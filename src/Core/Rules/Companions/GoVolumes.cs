using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Companions;

/// <summary>Where Go keeps things in the container of a service, as far as image and compose file say it.</summary>
internal static class GoVolumes
{
    // Programs that compile what has changed.
    private static readonly string[] Compilers = ["CompileDaemon", "air", "dlv", "go", "gow", "modd", "reflex", "wgo"];

    private static readonly string[] Variables = ["GOCACHE", "GOCACHEPROG", "HOME", "XDG_CACHE_HOME"];

    /// <summary>Whether the module cache of an image lies below a folder.</summary>
    public static bool KeepsModules(ContainerStage stage, string folder)
    {
        if (stage.Stage.Environment("GOMODCACHE") is not { IsKnown: true, Text: null or "" } || stage.Stage.Environment("GOPATH") is not { IsKnown: true, Text: { Length: > 0 } path })
            return false;

        return StagePath.IsWithin(path.Split(':')[0] + "/pkg/mod", folder);
    }

    /// <summary>The build cache of a service that runs as root with the usual settings; <c>null</c> when it is elsewhere, or not known.</summary>
    public static string? BuildCacheOf(CompanionBuild service, ContainerStage stage)
    {
        if (service.HasOwnSurroundings || stage.RunsAs is not { UserId: 0 })
            return null;

        foreach (var name in Variables)
        {
            if (stage.Stage.Environment(name) is not { IsKnown: true, Text: null or "" })
                return null;

            foreach (var variable in service.Environment)
            {
                if (variable.Name == name)
                    return null;
            }
        }

        return "/root/.cache/go-build";
    }

    /// <summary>Whether a service compiles when it runs: sources are laid into it, it starts something else than the image, or the image starts a compiler.</summary>
    public static bool IsForDevelopment(CompanionBuild service, ContainerStage stage)
    {
        foreach (var volume in service.Volumes)
        {
            if (volume.IsFolder)
                return true;
        }

        return service.HasOwnCommand || (stage.Start?.ProgramName is { } program && Array.IndexOf(Compilers, StagePath.BaseName(program)) >= 0);
    }
}
