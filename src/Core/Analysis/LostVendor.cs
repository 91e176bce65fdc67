using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>A vendor folder that the ignore file keeps from a build that would have used it, and that now downloads modules instead.</summary>
/// <param name="Invocation">The command.</param>
/// <param name="Path">The vendor folder, relative to the root of the context.</param>
/// <param name="ExcludedBy">The pattern that keeps it out.</param>
internal sealed record LostVendor(GoInvocation Invocation, string Path, IgnorePattern ExcludedBy)
{
    // Since this go line a vendor folder is used without being asked for (go help modules, "vendoring").
    private const int FirstGoLineThatVendors = 14;

    /// <summary>The first command of each stage that lost its vendor folder.</summary>
    public static IEnumerable<LostVendor> In(ContainerBuild build)
    {
        if (build.Context is not { IgnoreFileText: not null } context || ReleaseTool.MayBuild(build))
            yield break;

        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (Of(invocation, build, context) is not { } lost)
                    continue;

                yield return lost;
                break;
            }
        }
    }

    private static LostVendor? Of(GoInvocation invocation, ContainerBuild build, BuildContext context)
    {
        if (invocation.TakesVersionedPackages || invocation.Go is not { IsComplete: true } go || go.CompilesPackages != Answer.Yes || go.Find("mod") is not null)
            return null;

        if (invocation.Module is not { Workspace: null } module || module.File.Requires.Count == 0 || module.File.RequiredVersion is not { Minor: >= FirstGoLineThatVendors })
            return null;

        if (FolderPath.Join(module.Folder, "vendor") is not { } folder || context.Decide(folder + "/modules.txt") is not { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern })
            return null;

        var stagePath = StagePath.Join(module.StageFolder, "vendor/modules.txt")!;
        if (build.Sources!.Find(stagePath, invocation.Step).State != Presence.Absent || build.WithoutIgnoreFile.Sources!.Find(stagePath, invocation.Step).State != Presence.Present)
            return null;

        // What git leaves out is there on some desks only, and what a command writes is not lost.
        var isTracked = GitIgnored.Find(context.Tree, context.Folder.Length == 0 ? folder + "/modules.txt" : context.Folder + "/" + folder + "/modules.txt") == Presence.Absent;
        return isTracked && !new ForeignFiles(invocation, default).MayBeMadeAt(stagePath) ? new LostVendor(invocation, folder, pattern) : null;
    }
}
