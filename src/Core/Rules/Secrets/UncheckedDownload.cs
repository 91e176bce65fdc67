using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>TLS says who sends a file; only a checksum or a signature says that it is the file that was meant.</summary>
internal sealed class UncheckedDownload : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1106", "unchecked-download")
    {
        Title = "A file is fetched from the web and not compared with a checksum",
        Message = "'{0}' is fetched, and what comes is compared with nothing: whoever can change it there changes the image",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage))
                continue;

            foreach (var download in RemoteDownload.Unchecked(stage))
                findings.Add(At(build.At(download.Where), download.Address));
        }
    }
}
