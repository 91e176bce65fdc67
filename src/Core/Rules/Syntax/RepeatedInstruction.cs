using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
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
            foreach (var (earlier, later) in RepeatedInstructions.In(stage.Stage))
                findings.Add(Finding(build, earlier.Instruction, later.Instruction));
        }
    }

    private Finding Finding(ContainerBuild build, InstructionSyntax earlier, InstructionSyntax later)
    {
        var where = build.At(later.Keyword);
        var line = (where.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var finding = At(build.At(earlier.Keyword), earlier.Keyword.ToString().ToUpperInvariant(), line) with
        {
            BuildKitCheck = BuildKitCheck.MultipleInstructionsDisallowed,
            Related = [new RelatedLocation(where, "this one counts")],
        };
        return finding.WithFix("Remove the one without effect", build.Remove(earlier));
    }
}
