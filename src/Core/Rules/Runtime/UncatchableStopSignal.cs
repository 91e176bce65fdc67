using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>The kernel hands these signals to no program, so that none can finish what it is doing.</summary>
internal sealed class UncatchableStopSignal : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0909", "uncatchable-stop-signal")
    {
        Title = "STOPSIGNAL is a signal that no program can handle",
        Message = "{0} cannot be caught: {1}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Stopsignal,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.LastStep<StopsignalInstruction>() is not { Instruction: StopsignalInstruction stop } step || stage.IsWindows)
                continue;

            if (step.Expand(stop.Signal).Value is { } signal && ConsequenceOf(signal.Trim()) is { } consequence)
                findings.Add(At(build.At(stop.Signal), signal, consequence).WithFix("Leave it at SIGTERM", build.Remove(stop)));
        }
    }

    // Numbers as on amd64 and arm64.
    private static string? ConsequenceOf(string signal)
    {
        if (signal == "9" || IsNamed(signal, "KILL"))
            return "'docker stop' ends the program at once, without a chance to finish what it is doing";

        return signal == "19" || IsNamed(signal, "STOP") ? "'docker stop' freezes the program, waits ten seconds and kills it" : null;
    }

    private static bool IsNamed(string signal, string name) =>
        signal.Equals(name, StringComparison.OrdinalIgnoreCase) || signal.Equals("SIG" + name, StringComparison.OrdinalIgnoreCase);
}
