using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Since Go 1.21 the go line is a hard minimum, and the official image forbids the download of a newer toolchain.</summary>
internal sealed class GoOlderThanModule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0401", "go-older-than-module")
    {
        Title = "The Go of the image is older than the module asks for",
        Message = "'{0}' is Go {1}: the build stops with '{2}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        // Stages that start from the same image read the same module: said once, at the image.
        HashSet<(int, SourceText)>? reported = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.LoadsModule || !invocation.Command.IsDecisive || invocation is not { Module: { } module, Directory: { } directory })
                    continue;

                if (invocation.Toolchain is not { IsLocal: true } toolchain || ToolchainRefusal.Of(toolchain, module, directory) is not { } refusal)
                    continue;

                if (!(reported ??= []).Add((stage.RootImageText.SourceSpan().Start, refusal.Where.Source)))
                    continue;

                var finding = At(build.At(stage.RootImageText), stage.ImageName, toolchain.Shown, refusal.Message) with
                {
                    // A stage that no target needs fails only for those who ask for it, and a default only for those who keep it.
                    Severity = build.IsReachable(stage.Stage) && !stage.IsImageDefault ? Severity.Error : Severity.Warning,
                    Related =
                    [
                        new RelatedLocation(refusal.Where, "a newer Go is asked for here"),
                        new RelatedLocation(build.At(invocation.Command.Span), "this command reads it"),
                    ],
                };
                findings.Add(finding.WithFix("Take an image with a newer Go", NewerImage.EditsFor(stage, refusal.Where.Text)));
            }
        }
    }
}
