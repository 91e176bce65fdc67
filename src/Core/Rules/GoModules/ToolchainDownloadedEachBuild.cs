using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Where the Go of an image may fetch a newer one, it does so in the layer of the command that asks, and again whenever that layer is built.</summary>
internal sealed class ToolchainDownloadedEachBuild : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0404", "toolchain-downloaded-each-build")
    {
        Title = "Another Go is downloaded whenever the sources change",
        Message = "'{0}' is Go {1} and {2} asks for Go {3}, which is downloaded again whenever the sources change",
        Category = RuleCategory.GoModules,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (stage.GoInvocations.Count == 0 || !build.IsReachable(stage.Stage))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (ToolchainDownload.Of(invocation) is not { } download)
                    continue;

                if (download.RunsAgainWith is { } sources)
                    findings.Add(Said(build, stage, invocation, download, sources));

                break;
            }
        }
    }

    private Finding Said(ContainerBuild build, ContainerStage stage, GoInvocation invocation, ToolchainDownload download, TextSpan sources)
    {
        var related = new List<RelatedLocation>();
        if (download.AskedAt is { } asked)
            related.Add(new RelatedLocation(asked, "another Go is asked for here"));

        related.Add(new RelatedLocation(build.At(invocation.Command.Span), "this command downloads it"));
        related.Add(new RelatedLocation(build.At(sources), "this brings the sources above it"));
        var finding = At(build.At(stage.RootImageText), stage.ImageName, invocation.Toolchain!.Shown, download.AskedBy, download.Version.ToString()) with { Related = related };
        return finding.WithFix("Take an image with that Go", NewerImage.EditsFor(stage, download.Version.ToString()));
    }
}
