using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>The C compiler of an image compiles for the machine that it runs on, and for no other.</summary>
internal sealed class CrossCgoWithoutCompiler : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0607", "cross-cgo-without-compiler")
    {
        Title = "Cgo is on for another platform and no C compiler for it is named",
        Message = "cgo is on for '{0}', which needs it because {1}, and no CC names a compiler for the target: built for another architecture, it stops where C code is compiled",
        Category = RuleCategory.Binaries,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoProgram | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || !TargetPlatform.IsBuilders(stage.Stage))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (NeedOf(invocation) is not { } program)
                    continue;

                findings.Add(At(build.At(invocation.Span), program.Path, program.CgoUse.Reason) with
                {
                    // For the platform of the machine it is built; only who builds for two architectures certainly meets it.
                    Severity = TargetPlatform.AreSeveral(build) && invocation.Command.IsDecisive && !invocation.RestsOnDefault ? Severity.Error : Severity.Warning,
                    Related = [new RelatedLocation(build.At(stage.Stage.From.Span), "runs on the platform of the machine that builds")],
                });
            }
        }
    }

    private static GoProgram? NeedOf(GoInvocation invocation)
    {
        if (invocation.Cgo != CgoMode.On || GoEnvironment.Variable(invocation, "GOARCH") is not { IsKnown: false, Reason: UnknownReason.Platform })
            return null;

        if (!IsUnset(invocation, "CC") || !IsUnset(invocation, "CC_FOR_TARGET") || invocation.Toolchain is null)
            return null;

        foreach (var program in invocation.Programs)
        {
            if (program.CgoUse.Answer == Answer.Yes)
                return program;
        }

        return null;
    }

    private static bool IsUnset(GoInvocation invocation, string name) => GoEnvironment.Variable(invocation, name) is { IsKnown: true, Text: null or "" };
}
