using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A stage that runs on the builder's platform, and a go command that builds for it.</summary>
internal sealed class ForgottenCrossCompilation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0507", "forgotten-cross-compilation")
    {
        Title = "A stage on BUILDPLATFORM builds for the builder",
        Message = "the stage runs on the platform of the builder, and GOARCH is not set: built for another platform, the image carries a program that stops with 'exec format error'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            var invocation = arrival.Build;
            if (!TargetPlatform.IsBuilders(invocation.Step.Stage) || TargetPlatform.IsNamed(arrival.Stage.Stage) || !IsForBuilder(invocation) || !reported.Add(invocation.Span))
                continue;

            var finding = At(build.At(invocation.Span)) with
            {
                Severity = TargetPlatform.AreSeveral(build) && arrival.IsCertainlyStarted && invocation.Command.IsDecisive ? Severity.Error : Severity.Warning,
                Related = [new RelatedLocation(build.At(invocation.Step.Stage.From.Span), "the stage runs on the platform of the builder")],
            };
            findings.Add(finding.WithFix("Build for the platform of the image", CrossCompilation.EditsFor(build, invocation)));
        }
    }

    // "GOARCH=$TARGETARCH" without ARG is another matter.
    private static bool IsForBuilder(GoInvocation invocation) =>
        GoEnvironment.Variable(invocation, "GOARCH") is { IsKnown: true, Text: null or "" }
        && invocation.Command.AssignmentOf("GOARCH") is null
        && ProgramLinking.IsForLinux(invocation);
}
