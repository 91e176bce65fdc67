using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Caching;

/// <summary>What lies in a cache mount, or in a stage from which files are only copied, is in no image anyway.</summary>
internal sealed class UselessCleanup : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1008", "useless-cleanup")
    {
        Title = "A cache is emptied that is in no image",
        Message = "'{0}' is emptied, but it is {1}",
        Category = RuleCategory.Caching,
        Severity = Severity.Info,
        SpeaksOf = Facts.Run,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var cleanup in Cleanup.In(stage))
            {
                if (cleanup.Step.IsTrigger)
                    continue;

                if (MountCover.Of(cleanup.Step, cleanup.Path).Cache is { IsOwnCache: true } mount && (mount.Target == cleanup.Path || IsGoCache(stage, cleanup)))
                    findings.Add(At(build.At(cleanup.Where), cleanup.Path, "a cache mount, which is in no image: the next build starts without it").WithFix("Keep the cache", CommandRemoval.EditsFor(build, cleanup.Command)));
                else if (IsGoCache(stage, cleanup) && IsDiscarded(build, stage, cleanup) && MountCover.Of(cleanup.Step, cleanup.Path).IsNone)
                    findings.Add(At(build.At(cleanup.Where), cleanup.Path, "in a stage of which no image keeps it: no image gets smaller").WithFix("Leave it as it is", CommandRemoval.EditsFor(build, cleanup.Command)));
            }
        }
    }

    // A cache of one of the go commands of the stage, or a folder in it that go clean would empty as well.
    private static bool IsGoCache(ContainerStage stage, Cleanup cleanup)
    {
        foreach (var invocation in stage.GoInvocations)
        {
            if (cleanup.Path == invocation.ModuleCache || cleanup.Path == invocation.BuildCache)
                return true;
        }

        return false;
    }

    // No image starts from it, and nobody copies from it what may hold the cache.
    private static bool IsDiscarded(ContainerBuild build, ContainerStage stage, Cleanup cleanup)
    {
        if (stage.Stage.IsTarget)
            return false;

        foreach (var other in build.Stages)
        {
            if (ReferenceEquals(other.Stage.Base.Stage, stage.Stage))
                return false;

            foreach (var copy in other.Copies)
            {
                if (ReferenceEquals(copy.Origin.Stage, stage.Stage) && (copy.Source is not { } source || StagePath.IsWithin(cleanup.Path, StagePath.Clean(source))))
                    return false;
            }

            foreach (var step in other.Steps)
            {
                foreach (var mount in step.Mounts)
                {
                    if (mount.From is { } from && (string.Equals(from, stage.Stage.Name, StringComparison.OrdinalIgnoreCase) || char.IsDigit(from[0])))
                        return false;
                }
            }
        }

        return true;
    }
}
