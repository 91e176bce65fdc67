using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>What is tidied in the image was not reviewed, and is different tomorrow.</summary>
internal sealed class ModuleChangedInBuild : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0412", "module-changed-in-build")
    {
        Title = "go.mod and go.sum may be changed while the image is built",
        Message = "'{0}' may change go.mod and go.sum inside the image: what is built is then not what the repository says",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || stage.IsForDevelopment)
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Module is null)
                    continue;

                if (invocation.Go is { Verb: GoVerb.ModTidy, IsComplete: true } tidy && tidy.IsOn("diff") == Answer.No)
                    findings.Add(Tidies(build, invocation));
                else if (invocation.BuildsPrograms && invocation.Go.Find("mod") is { Value.Value: "mod" } flag)
                    findings.Add(Builds(build, invocation, flag));
            }
        }
    }

    private Finding Tidies(ContainerBuild build, GoInvocation invocation)
    {
        var finding = At(build.At(invocation.Span), "go mod tidy");
        var isPlain = invocation.Go is { Program.Value: "go", Flags.Count: 0 } && invocation.Command.Shell.Redirections.Count == 0;
        return isPlain ? finding.WithFix("Download what go.mod names", build.Replace(invocation.Span, "go mod download")) : finding;
    }

    private Finding Builds(ContainerBuild build, GoInvocation invocation, GoFlag flag)
    {
        if (flag.Origin == GoFlagOrigin.Environment)
            return At(build.At(invocation.Span), "-mod=mod");

        var finding = At(build.At(flag.Span), build.Source.Slice(flag.Span));
        var start = flag.Span.Start;
        var hasSpaceBefore = start > 0 && build.Source.Content[start - 1] == ' ';
        return hasSpaceBefore ? finding.WithFix("Build with go.mod as it is", build.Replace(TextSpan.FromBounds(start - 1, flag.Span.End), "")) : finding;
    }
}
