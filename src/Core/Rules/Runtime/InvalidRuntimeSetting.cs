using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

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
        SpeaksOf = Facts.Env,
        Fix = FixSafety.Safe,
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
        for (var index = 0; index < env.Pairs.Count; index++)
        {
            var pair = env.Pairs[index];
            var name = pair.Key.ToString();
            if (pair.Value is not { } written || step.Expand(written) is not { Value: { } value, IsDefault: false })
                continue;

            // A later ENV may have mended it.
            if (stage.Stage.Environment(name).Text == value && RuntimeSettings.ProblemOf(name, value) is { } problem)
                findings.Add(WithRemedy(At(stage.Build.At(pair.Span), name, value, problem), stage.Build, env, index, value));
        }
    }

    // What the runtime overlooks may as well go; where it stops, the unit is what is wrong.
    private static Finding WithRemedy(Finding finding, ContainerBuild build, EnvInstruction env, int index, string value)
    {
        if (!env.Pairs[index].Key.Equals("GOMEMLIMIT"))
            return finding.WithFix("Remove the value without effect", build.RemoveWord(env, SpansOf(env), index) is { } removal ? [removal] : null);

        var written = env.Pairs[index].Value;
        return RuntimeSettings.MendMemoryLimit(value) is { } mended && written?.ToString() == value
            ? finding.WithFix($"Write '{mended}'", build.Replace(written.Value, mended))
            : finding;
    }

    private static TextSpan[] SpansOf(EnvInstruction env)
    {
        var spans = new TextSpan[env.Pairs.Count];
        for (var index = 0; index < spans.Length; index++)
            spans[index] = env.Pairs[index].Span;

        return spans;
    }
}
