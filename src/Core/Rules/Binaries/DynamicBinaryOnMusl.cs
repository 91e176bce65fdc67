using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>The loader that a glibc program asks for does not exist on Alpine.</summary>
internal sealed class DynamicBinaryOnMusl : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0601", "dynamic-binary-on-musl")
    {
        Title = "A binary that is linked against glibc is copied into an image with musl",
        Message = "'{0}' is linked against glibc because {1}, and '{2}' has musl: the container stops with 'exec {0}: no such file or directory'",
        Category = RuleCategory.Binaries,
        Severity = Severity.Error,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (arrival is not { Linkage: Linkage.Dynamic, BuilderLibc: Libc.Glibc, RuntimeLibc: Libc.Musl, MayHaveLoader: false })
                continue;

            var finding = At(build.At(arrival.Build.Span), arrival.Binary.Path, arrival.Reason, arrival.Stage.ImageName) with
            {
                // A program beside the one that is started fails just so, but the container itself starts; and a build argument may change all of it.
                Severity = arrival.IsCertainlyStarted ? Severity.Error : Severity.Warning,
                Related = RelatedLocations.From(arrival.Evidence),
            };
            findings.Add(finding.WithFix("Build without cgo", WithoutCgo.EditsFor(arrival.Build)));
        }
    }
}
