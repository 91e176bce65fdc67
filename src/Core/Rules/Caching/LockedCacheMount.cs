using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>Go locks both of its caches by itself, so that any number of go commands may share them.</summary>
internal sealed class LockedCacheMount : Rule
{
    private const string Field = "sharing=";

    public override RuleDescriptor Descriptor { get; } = new("GCG1007", "locked-cache-mount")
    {
        Title = "A cache mount of go is locked, though go locks its caches itself",
        Message = "The cache mount at '{0}' is locked, though go locks its caches itself: builds that could run side by side wait for each other",
        Category = RuleCategory.Caching,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.Mount,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                foreach (var mount in step.Mounts)
                {
                    if (mount is { Sharing: "locked", Target: { } target } && step is { IsTrigger: false, Instruction: RunInstruction } && mount.Written("sharing") is { } sharing && IsForGoAlone(stage, step, target))
                        findings.Add(At(build.At(Whole(sharing)), target).WithFix("Let go lock it", EditsFor(build, sharing)));
                }
            }
        }
    }

    private static bool IsForGoAlone(ContainerStage stage, StageStep step, string target)
    {
        var script = stage.Contents.ScriptOf(step);
        if (script.IsOpaque)
            return false;

        foreach (var command in script.Commands)
        {
            if (command.Go is null && command.Name is not ("cd" or "set" or "export" or "mkdir" or "echo"))
                return false;
        }

        var isUsed = false;
        foreach (var invocation in stage.GoInvocations)
        {
            if (ReferenceEquals(invocation.Step, step))
                isUsed |= invocation.ModuleCache == target || invocation.BuildCache == target;
        }

        return isUsed;
    }

    private static TextSpan Whole(MappedText sharing) => TextSpan.FromBounds(sharing.SourceSpan().Start - Field.Length, sharing.SourceSpan().End);

    private static TextEdit[]? EditsFor(ContainerBuild build, MappedText sharing)
    {
        var field = Whole(sharing);
        return build.Source.Content[field.Start - 1] == ',' ? [build.Replace(TextSpan.FromBounds(field.Start - 1, field.End), "")] : null;
    }
}
