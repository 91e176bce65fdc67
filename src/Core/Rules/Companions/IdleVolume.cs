using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Companions;

/// <summary>What is laid over a folder of the container hides what the image has there, and may be of use to nobody.</summary>
internal sealed class IdleVolume : Rule
{
    // Where the images of Go keep what was downloaded and what was compiled.
    private static readonly string[] Caches = ["/go/pkg", "/root/.cache/go-build"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1503", "idle-volume")
    {
        Title = "A volume of a service is of no use to its image, keeps half of what Go would keep, or hides the program that is started",
        Message = "'{0}' lays '{1}' over '{2}', {3}",
        Category = RuleCategory.Companions,
        Severity = Severity.Info,
        SpeaksOf = Facts.Companion,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var placed in build.BuiltBy)
        {
            if (placed.Build.Volumes.Count == 0 || placed.StageIn(build) is not { } stage)
                continue;

            foreach (var volume in placed.Build.Volumes)
            {
                if (volume.Target is { } target)
                    Check(placed.Build, volume, StagePath.Clean(target), stage, findings);
            }
        }
    }

    private void Check(CompanionBuild service, CompanionVolume volume, string target, ContainerStage stage, Findings findings)
    {
        var source = volume.Source ?? target;
        if (Array.Exists(Caches, cache => StagePath.IsWithin(target, cache)) && stage.Has("go") == Presence.Absent)
            findings.Add(At(volume.Where, service.Name, source, target, "where an image without Go has no use for it"));
        else if (!volume.IsFolder && LostCache(service, target, stage) is { } lost)
            findings.Add(At(volume.Where, service.Name, source, target, $"and nothing over '{lost}': what Go compiles is lost with each container"));
        else if (volume.IsFolder && Hidden(service, volume, target, stage) is { } program)
            findings.Add(At(volume.Where, service.Name, source, target, $"and '{program}', which the container starts, is not in it") with { Severity = Severity.Warning });
    }

    // The build cache of a service that compiles when it runs, when the volume keeps the modules and no volume keeps that.
    private static string? LostCache(CompanionBuild service, string target, ContainerStage stage)
    {
        if (!GoVolumes.KeepsModules(stage, target) || GoVolumes.BuildCacheOf(service, stage) is not { } cache || stage.Has("go") != Presence.Present || !GoVolumes.IsForDevelopment(service, stage))
            return null;

        foreach (var volume in service.Volumes)
        {
            if (volume.Target is not { } other || StagePath.IsWithin(cache, StagePath.Clean(other)))
                return null;
        }

        return cache;
    }

    // The program that the container starts, when it was built into the folder and the folder of the host has none of that name.
    private static string? Hidden(CompanionBuild service, CompanionVolume volume, string target, ContainerStage stage)
    {
        if (service.HasOwnCommand || stage.Start is not { Words: { Count: > 0 } words } || words[0].IndexOf('/') < 0)
            return null;

        if (StagePath.Join(stage.Stage.End.WorkingDirectory, words[0]) is not { } program || !StagePath.IsWithin(program, target) || !IsBuilt(stage.Binaries, program))
            return null;

        if (stage.Build.Context is not { Tree: var tree } || IsCoveredAgain(service.Volumes, volume, program))
            return null;

        var folder = FolderPath.Join(RepositoryTree.ParentOf(volume.Where.Source.Path) ?? "", volume.Source!);
        return folder is not null && FolderPath.Join(folder, program.Substring(target.Length).TrimStart('/')) is { } path && tree.Exists(folder) == Presence.Present && tree.Exists(path) == Presence.Absent
            ? program
            : null;
    }

    private static bool IsBuilt(IReadOnlyList<ShippedBinary> binaries, string program)
    {
        foreach (var binary in binaries)
        {
            if (binary.Path == program)
                return true;
        }

        return false;
    }

    private static bool IsCoveredAgain(IReadOnlyList<CompanionVolume> volumes, CompanionVolume volume, string program)
    {
        foreach (var other in volumes)
        {
            if (other != volume && (other.Target is not { } target || StagePath.IsWithin(program, target)))
                return true;
        }

        return false;
    }
}
