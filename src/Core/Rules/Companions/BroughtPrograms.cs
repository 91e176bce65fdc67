using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Companions;

/// <summary>Programs that a container has although its image does not.</summary>
internal static class BroughtPrograms
{
    private const string System = "/usr";

    /// <summary>Whether what a service lays into its container may bring a program, or lead to another one of that name.</summary>
    /// <param name="service">The service.</param>
    /// <param name="stage">The stage that it is built from.</param>
    /// <param name="program">A name or an absolute path.</param>
    public static bool MayBe(CompanionBuild service, ContainerStage stage, string program)
    {
        foreach (var volume in service.Volumes)
        {
            if (volume.Target is not { } target || MayBeIn(StagePath.Clean(target), stage, program))
                return true;
        }

        return !StagePath.IsAbsolute(program) && SetsPath(service);
    }

    private static bool MayBeIn(string target, ContainerStage stage, string program)
    {
        if (StagePath.IsAbsolute(program))
            return IsLaidOver(target, program);

        foreach (var folder in stage.Files.SearchFolders)
        {
            if (StagePath.Join(folder, program) is not { } path || IsLaidOver(target, path))
                return true;
        }

        return target.EndsWith("bin", StringComparison.Ordinal);
    }

    // In most images "/bin" is "/usr/bin".
    private static bool IsLaidOver(string target, string path) =>
        StagePath.IsWithin(path, target) || StagePath.IsWithin(System + path, target) || (StagePath.IsWithin(path, System) && StagePath.IsWithin(path.Substring(System.Length), target));

    private static bool SetsPath(CompanionBuild service)
    {
        foreach (var variable in service.Environment)
        {
            if (variable.Name == "PATH")
                return true;
        }

        return false;
    }
}
