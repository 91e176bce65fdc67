using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>The last one of a stage counts; the others say something that is not so.</summary>
internal sealed class RepeatedInstruction : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0107", "repeated-instruction")
    {
        Title = "CMD, ENTRYPOINT or HEALTHCHECK is repeated in a stage",
        Message = "This {0} has no effect: the one in line {1} replaces it",
        Category = RuleCategory.Syntax,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            CheckKind<CmdInstruction>(stage, findings);
            CheckKind<EntrypointInstruction>(stage, findings);
            CheckKind<HealthcheckInstruction>(stage, findings);
        }
    }

    private void CheckKind<TInstruction>(ContainerStage stage, Findings findings)
        where TInstruction : InstructionSyntax
    {
        StageStep? earlier = null;
        foreach (var step in stage.Steps)
        {
            if (step.Instruction is not TInstruction)
                continue;

            if (earlier is not null)
                Add(stage, earlier, step, findings);

            earlier = step;
        }
    }

    private void Add(ContainerStage stage, StageStep earlier, StageStep later, Findings findings)
    {
        var where = stage.Build.At(later.Instruction.Keyword);
        var line = (where.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var finding = At(stage.Build.At(earlier.Instruction.Keyword), earlier.Instruction.Keyword.ToString().ToUpperInvariant(), line) with
        {
            Related = [new RelatedLocation(where, "this one counts")],
        };
        findings.Add(finding.WithFix("Remove the one without effect", stage.Build.Remove(earlier.Instruction)));
    }
}
