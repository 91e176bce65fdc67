using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Rules.Checking;

/// <summary>What BuildKit refuses to read. BuildKit stops at the first fault; here every one has its place.</summary>
internal sealed class UnparsableDockerfile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0001", "unparsable-dockerfile")
    {
        Title = "The Dockerfile cannot be parsed",
        Message = "The Dockerfile cannot be parsed: {0}",
        Category = RuleCategory.Checking,
        Severity = Severity.Error,
        SpeaksOf = Facts.Fault,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var fault in build.Syntax.Faults)
        {
            // These have rules of their own.
            if (fault.Kind is FaultKind.UnknownInstruction or FaultKind.UnknownFlag or FaultKind.OnbuildTrigger)
                continue;

            findings.Add(At(build.At(fault.Span), SlipHints.Explain(fault, build.Syntax)));
        }
    }
}
