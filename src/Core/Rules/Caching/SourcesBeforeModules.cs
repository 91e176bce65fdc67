using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A layer is thrown away when something above it changes; below the sources, the downloads are thrown away with every edit.</summary>
internal sealed class SourcesBeforeModules : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1001", "sources-before-modules")
    {
        Title = "The sources are copied before the modules are downloaded",
        Message = "'{0}' is copied before '{1}': every change of a source file downloads all modules again",
        Category = RuleCategory.Caching,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage) || ModuleDownloads.First(stage) is not { } download)
                continue;

            if (ModuleDownloads.SourcesAbove(download) is not { } copy)
                continue;

            var finding = At(build.At(copy.SourceText), copy.SourceText.ToString(), ModuleDownloads.Name(download)) with
            {
                Related = [new RelatedLocation(build.At(download.Span), "the first command that downloads modules")],
            };
            findings.Add(finding.WithFix("Copy go.mod and go.sum first", ModulesFirst.EditsFor(download, copy)));
        }
    }
}
