using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A program with the race detector, or without optimisation, in an image that is shipped; or the race detector without cgo.</summary>
internal sealed class Instrumentation : Rule
{
    private const string Remedy = "Take the flag away";

    public override RuleDescriptor Descriptor { get; } = new("GCG0513", "instrumentation")
    {
        Title = "The shipped program is built for debugging",
        Message = "'{0}' {1}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoProgram,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (invocation.BuildsPrograms && invocation.Cgo == CgoMode.Off && invocation.Go.IsOn("race") == Answer.Yes && invocation.Go.Find("race") is { Span.Length: > 0 } flag
                    && reported.Add(flag.Span))
                    findings.Add(Refused(build, invocation, flag));
            }
        }

        foreach (var arrival in BinaryArrival.In(build))
        {
            if (Shipped(arrival.Build.Go) is var (flag, why) && flag.Span.Length > 0 && !arrival.Build.Stage.IsForDevelopment && reported.Add(flag.Span))
                findings.Add(At(build.At(flag.Span), build.Source.Slice(flag.Span), why).WithFix(Remedy, FlagRemoval.EditsFor(build, arrival.Build, flag.Span)));
        }
    }

    private Finding Refused(ContainerBuild build, GoInvocation invocation, GoFlag flag)
    {
        var isError = invocation.Command is { IsDecisive: true, UsesDefault: false } && !CgoSetting.IsArgumentDefault(invocation) && !CgoSetting.IsLeftToDefault(invocation);
        var finding = At(build.At(flag.Span), build.Source.Slice(flag.Span), "is refused while cgo is off: the build stops with 'go: -race requires cgo'");
        return (finding with { Severity = isError ? Severity.Error : Severity.Warning }).WithFix(Remedy, FlagRemoval.EditsFor(build, invocation, flag.Span));
    }

    private static (GoFlag Flag, string Why)? Shipped(GoCommand go)
    {
        if (go.IsOn("race") == Answer.Yes && go.Find("race") is { } race)
            return (race, "puts the race detector into the program that is shipped: it takes several times the memory and the time");

        return go.Find("gcflags") is { Value.Value: { } flags } debug && Array.IndexOf(Arguments(flags), "-N") >= 0
            ? (debug, "takes all optimisation from the program that is shipped")
            : null;
    }

    private static string[] Arguments(string flags) => flags.Substring(flags.IndexOf('=') + 1).Split(' ');
}
