using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>A word at the head of a line, or behind two dashes, that the builder does not know.</summary>
internal sealed class UnknownInstructionOrFlag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0101", "unknown-instruction-or-flag")
    {
        Title = "An instruction or flag is not known to the builder",
        Message = "The build stops: {0}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Error,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var fault in build.Syntax.Faults)
        {
            if (fault.Kind is not (FaultKind.UnknownInstruction or FaultKind.UnknownFlag))
                continue;

            var finding = At(build.At(fault.Span), SlipHints.Explain(fault, build.Syntax));
            findings.Add(fault.Correction is { } correction ? finding.WithFix(TitleOf(correction.NewText), build.Replace(correction.Where, correction.NewText)) : finding);
        }

        foreach (var instruction in build.Syntax.Instructions)
        {
            if (FlagSlip.Find(instruction) is not { } slip)
                continue;

            var finding = At(build.At(slip.Where), $"'{slip.Word}' is taken for a source, because {slip.Reason}: \"/{slip.Word}\": not found");
            findings.Add(build.Source.Slice(slip.Where).IndexOf('\n') < 0 ? finding.WithFix($"Write '{slip.Flag}'", build.Replace(slip.Where, slip.Flag)) : finding);
        }
    }

    private static string TitleOf(string newText) => newText switch
    {
        " " => "Put an ordinary blank there",
        [' ', ..] => "Continue the line above",
        _ => $"Write '{newText}'",
    };
}
