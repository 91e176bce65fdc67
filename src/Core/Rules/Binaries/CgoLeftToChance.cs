using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>Without CGO_ENABLED the toolchain decides by platform and compiler, and the same Dockerfile gives two kinds of program.</summary>
internal sealed class CgoLeftToChance : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0603", "cgo-left-to-chance")
    {
        Title = "CGO_ENABLED is not set for a build that is shipped",
        Message = "CGO_ENABLED is not set for '{0}': {1}",
        Category = RuleCategory.Binaries,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<GoInvocation>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            var invocation = arrival.Build;
            if (!CgoSetting.IsLeftToDefault(invocation) || CgoSetting.BuildsForHost(invocation) == Answer.No || arrival.Binary.Program.LoaderNeedWithCgo.Answer == Answer.No || IsSettled(arrival) || !reported.Add(invocation))
                continue;

            var finding = At(build.At(invocation.Span), arrival.Binary.Path, Consequence(invocation));
            findings.Add(invocation.Cgo == CgoMode.Off
                ? finding with { Severity = Severity.Info, Fix = SayWhatIsSo(invocation) }
                : finding.WithFix("Build without cgo", WithoutCgo.EditsFor(invocation)));
        }
    }

    // Cgo is off already: the same is built, and stays so when somebody installs a compiler.
    private static Fix? SayWhatIsSo(GoInvocation invocation) =>
        WithoutCgo.EditsWhateverItNeeds(invocation) is { } edits ? new Fix("Say that cgo is off", FixSafety.Safe, edits) : null;

    // Where it was built it finds the libc that it was linked against. That it cannot start at all is said by the rules for that.
    private static bool IsSettled(BinaryArrival arrival) => arrival is { Binary.Copy: null }
        || (arrival is { Linkage: Linkage.Dynamic, MayHaveLoader: false, RuntimeLibc: Libc.None or Libc.Musl } && arrival.BuilderLibc != arrival.RuntimeLibc);

    private static string Consequence(GoInvocation invocation) => invocation.Cgo switch
    {
        CgoMode.On => $"{Compiler(invocation.Stage)}, so the program is linked against its libc when built natively, and not when cross-compiled",
        CgoMode.Off => $"'{invocation.Stage.ImageName}' has no C compiler, so cgo is off until somebody installs one",
        _ => "whether the program needs a libc depends on the platform and on the C compiler that is found",
    };

    private static string Compiler(ContainerStage stage) => stage.StartsWithout("gcc") ? "a C compiler is installed" : $"'{stage.ImageName}' has a C compiler";
}
