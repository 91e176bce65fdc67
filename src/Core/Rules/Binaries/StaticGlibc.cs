using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>glibc looks names and users up with libraries that it loads when it runs, also in a program that is called static.</summary>
internal sealed class StaticGlibc : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0609", "static-glibc")
    {
        Title = "A program is linked statically with glibc and looks up names or users",
        Message = "'{0}' is linked statically with glibc and imports '{1}': its look-ups need 'at runtime the shared libraries from the glibc version used for linking', which '{2}' does not have",
        Category = RuleCategory.Binaries,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary | Facts.Context,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<GoInvocation>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (arrival is not { BuilderLibc: Libc.Glibc, RuntimeLibc: Libc.None or Libc.Musl } || !IsLinkedStatically(arrival) || FirstLookup(arrival) is not { } import)
                continue;

            if (reported.Add(arrival.Build))
                findings.Add(At(build.At(arrival.Build.Span), arrival.Binary.Path, import, arrival.Stage.ImageName).WithFix("Use the look-ups of Go", PureLookups(arrival.Build)));
        }
    }

    // The C linker is asked when somebody says so, or when there is C code of one's own.
    private static bool IsLinkedStatically(BinaryArrival arrival)
    {
        var linker = arrival.Build.Go.LinkerFlags;
        if (arrival.Build.Cgo != CgoMode.On || linker.TellsLinkerStatic != Answer.Yes)
            return false;

        return linker.LinksExternally == Answer.Yes || arrival.Binary.Program.NeedsCgo == Answer.Yes;
    }

    private static string? FirstLookup(BinaryArrival arrival)
    {
        if (arrival.Binary.Program.Sources is not { } sources)
            return null;

        string? first = null;
        var tags = ProgramLinking.TagsOf(arrival.Build, CgoMode.On);
        foreach (var import in sources.CertainImports)
        {
            if (StandardLibrary.BringsCgo(import, tags) == Answer.Yes && StandardLibrary.CgoChain(import) is { Count: > 0 } chain && chain[chain.Count - 1] is "net" or "os/user"
                && (first is null || string.CompareOrdinal(import, first) < 0))
                first = import;
        }

        return first;
    }

    private static TextEdit[]? PureLookups(GoInvocation invocation)
    {
        return invocation.Go.Find("tags") is null && !invocation.Stage.Build.IsTrigger(invocation.Step.Instruction)
            ? [invocation.Stage.Build.Insert(invocation.Go.VerbSpan.End, " -tags netgo,osusergo")]
            : null;
    }
}
