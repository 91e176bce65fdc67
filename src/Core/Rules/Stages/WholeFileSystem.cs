using GoContainerGuard.Analysis;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Stages;

/// <summary>Two stages are there to leave the compiler behind, and one slash takes all of it along.</summary>
internal sealed class WholeFileSystem : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0306", "whole-file-system")
    {
        Title = "All of a stage that has the Go toolchain is copied",
        Message = "'{0}' is all of '{1}': compiler, sources and module cache are in the image again",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Copy,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage))
                continue;

            foreach (var copy in stage.Copies)
            {
                if (!copy.Step.IsTrigger)
                    Check(build, copy, findings);
            }
        }
    }

    // A root file system that is put together on purpose has no compiler in it.
    private void Check(ContainerBuild build, ImageCopy copy, Findings findings)
    {
        if (copy is { Origin.Stage: { } origin, Source: { } source } && copy.Transfer.Flag("exclude") is null
            && StagePath.Clean(source) is "/" or "/*" && build.Of(origin) is { Base.IsGoToolchain: true } whole)
            findings.Add(At(build.At(copy.SourceText), copy.SourceText.ToString(), origin.Name ?? whole.ImageName));
    }
}
