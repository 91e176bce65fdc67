using System.Collections.Generic;
using GoContainerGuard.Analysis;
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
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            var reported = new HashSet<SourceText>();
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Toolchain is not { IsLocal: true } toolchain || !invocation.LoadsModule || invocation.Module is not { } module)
                    continue;

                if (toolchain.Refuses(module) is not { } refusal || !reported.Add(refusal.Where.Source))
                    continue;

                findings.Add(At(build.At(stage.RootImageText), stage.ImageName, toolchain.Shown, refusal.Message) with
                {
                    Related =
                    [
                        new RelatedLocation(refusal.Where, "a newer Go is asked for here"),
                        new RelatedLocation(build.At(invocation.Command.Span), "this command reads it"),
                    ],
                });
            }
        }
    }
}
