using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>The Go runtime overlooks a value that it cannot use, or stops at it; either way the line is not what it looks like.</summary>
internal sealed class InvalidRuntimeSetting : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0911", "invalid-runtime-setting")
    {
        Title = "A variable of the Go runtime has a value without effect",
        Message = "{0}={1} {2}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            foreach (var ancestor in stage.Stage.Ancestry)
            {
                foreach (var step in ancestor.Steps)
                {
                    if (step.Instruction is EnvInstruction env)
                        CheckPairs(stage, step, env, findings);
                }
            }
        }
    }

    private void CheckPairs(ContainerStage stage, StageStep step, EnvInstruction env, Findings findings)
    {
        foreach (var pair in env.Pairs)
        {
            var name = pair.Key.ToString();
            if (pair.Value is not { } written || step.Expand(written) is not { Value: { } value, IsDefault: false })
                continue;

            // A later ENV may have mended it.
            if (stage.Stage.Environment(name).Text == value && RuntimeSettings.ProblemOf(name, value) is { } problem)
                findings.Add(At(stage.Build.At(pair.Span), name, value, problem));
        }
    }
}
