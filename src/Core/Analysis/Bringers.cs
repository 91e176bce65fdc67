using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The instructions that bring files of the context to a go command.</summary>
internal static class Bringers
{
    /// <summary>The source of COPY, or the bind mount, that brings a path of the stage; without the ignore file when it does not come otherwise. <c>null</c> when there is none.</summary>
    public static SourceSpan? Of(GoInvocation invocation, string stagePath)
    {
        var build = invocation.Stage.Build;
        foreach (var mount in RunMount.Of(invocation.Step))
        {
            if (mount is { IsContextBind: true, Target: { } target } && StagePath.IsWithin(stagePath, target))
                return build.At(mount.Flag.Text);
        }

        var origin = build.WithoutIgnoreFile.Of(invocation.Step.Stage).Files.Before(invocation.Step, stagePath).Origin;
        return origin?.Copy is { } copy ? build.At(copy.SourceText) : null;
    }
}
