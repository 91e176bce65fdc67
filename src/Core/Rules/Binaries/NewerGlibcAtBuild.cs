using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>A program asks for the symbols of the glibc that it was linked against, and an older one does not have the newer of them.</summary>
internal sealed class NewerGlibcAtBuild : Rule
{
    // The newest symbols that net and os/user alone ask for are of this version: threads moved into libc then. Seen with Go 1.26 on glibc 2.36.
    private static readonly GlibcVersion Threads = new(2, 34);

    public override RuleDescriptor Descriptor { get; } = new("GCG0606", "newer-glibc-at-build")
    {
        Title = "A binary is built against a newer glibc than the image has that it runs in",
        Message = "'{0}' is linked against glibc {1} because {2}, and '{3}' has {4}: {5}",
        Category = RuleCategory.Binaries,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (arrival is not { Linkage: Linkage.Dynamic, BuilderLibc: Libc.Glibc, RuntimeLibc: Libc.Glibc, MayHaveLoader: false, LoaderNeed.Reason: LoaderReason.CgoPackage })
                continue;

            if (GlibcVersion.Of(arrival.Build.Stage.Base) is not { } built || GlibcVersion.Of(arrival.Stage.Base) is not { } runs || Consequence(arrival, built, runs) is not { } consequence)
                continue;

            var finding = At(build.At(arrival.Build.Span), arrival.Binary.Path, built.ToString(), arrival.Reason, arrival.Stage.ImageName, runs.ToString(), consequence) with
            {
                Related = RelatedLocations.From(arrival.Evidence),
            };
            findings.Add(finding.WithFix("Build without cgo", WithoutCgo.EditsFor(arrival.Build)));
        }
    }

    private static string? Consequence(BinaryArrival arrival, GlibcVersion built, GlibcVersion runs)
    {
        if (built.CompareTo(Threads) >= 0 && runs.CompareTo(Threads) < 0)
            return $"it stops with 'version `GLIBC_{Threads}' not found'";

        var chain = arrival.LoaderNeed.Use.Chain;
        return chain[chain.Count - 1] == "C" && built.CompareTo(runs) > 0 ? "it starts only while its C code asks for nothing newer" : null;
    }
}
