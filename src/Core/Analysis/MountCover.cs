using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>What a RUN mounts over a path.</summary>
/// <param name="IsKnown">Whether the targets of all its mounts are known.</param>
/// <param name="Mount">The mount that counts there, which is the one closest to the path; <c>null</c> for none.</param>
internal readonly record struct MountCover(bool IsKnown, RunMount? Mount)
{
    /// <summary>Whether the path certainly lies in the layers of the image.</summary>
    public bool IsNone => IsKnown && Mount is null;

    /// <summary>The cache mount that holds the path; <c>null</c> when another mount does, or when it is not known.</summary>
    public RunMount? Cache => Mount is { Type: "cache" } ? Mount : null;

    public static MountCover Of(StageStep step, string path)
    {
        RunMount? closest = null;
        foreach (var mount in step.Mounts)
        {
            if (mount.Type is not ("bind" or "cache" or "tmpfs"))
                continue;

            if (mount.Target is not { } target)
                return default;

            if (StagePath.IsWithin(path, target) && (closest is null || target.Length >= closest.Target!.Length))
                closest = mount;
        }

        return new MountCover(true, closest);
    }
}
