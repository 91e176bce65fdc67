using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>Whoever switches cgo on asks for a C compiler.</summary>
internal sealed class CgoWithoutCompiler : Rule
{
    // From this Go on net and os/user are compiled with the program, and do not lie ready.
    private const int FirstMinorWithoutArchives = 20;

    public override RuleDescriptor Descriptor { get; } = new("GCG0604", "cgo-without-compiler")
    {
        Title = "Cgo is on and the image has no C compiler",
        Message = "cgo is on for '{0}', which needs it because {1}, and '{2}' has no C compiler: the build stops with 'cgo: C compiler \"gcc\" not found'",
        Category = RuleCategory.Binaries,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoProgram | Facts.Context,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || !stage.StartsWithout("gcc"))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (NeedOf(invocation) is not { } program)
                    continue;

                var finding = At(build.At(invocation.Span), program.Path, program.CgoUse.Reason, stage.ImageName) with
                {
                    Severity = invocation.Command.IsDecisive && !invocation.RestsOnDefault ? Severity.Error : Severity.Warning,
                    Related = [new RelatedLocation(build.At(stage.RootImageText), "the image without a C compiler")],
                };
                findings.Add(finding.WithFix("Install a C compiler", Install(stage)));
            }
        }
    }

    private static GoProgram? NeedOf(GoInvocation invocation)
    {
        if (invocation.Cgo != CgoMode.On || CgoSetting.CompilerOf(invocation) != Presence.Absent || invocation.Toolchain is not { } toolchain)
            return null;

        foreach (var program in invocation.Programs)
        {
            if (program.CgoUse is { Answer: Answer.Yes } use && (toolchain.Release.Minor >= FirstMinorWithoutArchives || use.Chain[use.Chain.Count - 1] == "C"))
                return program;
        }

        return null;
    }

    // Where the stage begins, so that it stays in the cache when sources change.
    private static TextEdit[]? Install(ContainerStage stage) =>
        stage.Base?.PackageManager == PackageManager.Apk && UserIdentity.Of(stage, stage.Steps[0].Before.User, 0).IsRoot
            ? [stage.Build.InsertBelow(stage.Stage.From, "RUN apk add --no-cache build-base")]
            : null;
}
