using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>A cgo binary asks for a C library when it starts; a bare image has none to give.</summary>
internal sealed class DynamicBinaryInBareImage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0602", "dynamic-binary-in-bare-image")
    {
        Title = "A dynamically linked binary is copied into an image without a C library",
        Message = "'{0}' is linked against libc because {1}, and '{2}' has none: the container stops with 'exec {0}: no such file or directory'",
        Category = RuleCategory.Binaries,
        Severity = Severity.Error,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (arrival is not { Linkage: Linkage.Dynamic, RuntimeLibc: Libc.None, MayHaveLoader: false })
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
