using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>What is kept for a later build must be something that a later build can do.</summary>
internal sealed class ForbiddenTrigger : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0108", "forbidden-trigger")
    {
        Title = "ONBUILD holds an instruction that is not allowed there",
        Message = "The build stops: {0}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Error,
        SpeaksOf = Facts.Fault,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var fault in build.Syntax.Faults)
        {
            if (fault.Kind == FaultKind.OnbuildTrigger)
                findings.Add(At(build.At(fault.Span), fault.Message));
        }
    }
}
