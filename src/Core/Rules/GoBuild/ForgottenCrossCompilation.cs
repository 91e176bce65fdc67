using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A stage that runs on the builder's platform, and a go command that builds for it.</summary>
internal sealed class ForgottenCrossCompilation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0507", "forgotten-cross-compilation")
    {
        Title = "A stage on BUILDPLATFORM builds for the builder",
        Message = "the stage runs on the platform of the builder, and GOARCH is not set: built for another platform, the image carries a program that stops with 'exec format error'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            var invocation = arrival.Build;
            if (!TargetPlatform.IsBuilders(invocation.Step.Stage) || HasPlatform(arrival.Stage.Stage) || !IsForBuilder(invocation) || !reported.Add(invocation.Span))
                continue;

            var finding = At(build.At(invocation.Span)) with
            {
                Severity = TargetPlatform.AreSeveral(build) && arrival.IsCertainlyStarted && invocation.Command.IsDecisive ? Severity.Error : Severity.Warning,
                Related = [new RelatedLocation(build.At(invocation.Step.Stage.From.Span), "the stage runs on the platform of the builder")],
            };
            findings.Add(finding.WithFix("Build for the platform of the image", Edits(build, invocation)));
        }
    }

    // "GOARCH=$TARGETARCH" without ARG is another matter.
    private static bool IsForBuilder(GoInvocation invocation) =>
        GoEnvironment.Variable(invocation, "GOARCH") is { IsKnown: true, Text: null or "" }
        && invocation.Command.AssignmentOf("GOARCH") is null
        && ProgramLinking.IsForLinux(invocation)
        && invocation.Command.Variable("TARGETARCH").Reason != UnknownReason.Form;

    private static bool HasPlatform(Stage stage)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            if (ancestor.Platform is not null)
                return true;
        }

        return false;
    }

    // With cgo in it, another platform needs another C compiler.
    private static TextEdit[]? Edits(ContainerBuild build, GoInvocation invocation)
    {
        var step = invocation.Step;
        if (invocation.Cgo != CgoMode.Off || step.Instruction is not RunInstruction { IsExecForm: false } || build.IsTrigger(step.Instruction) || CgoSetting.IsArgumentDefault(invocation))
            return null;

        var isSystemSet = GoEnvironment.Variable(invocation, "GOOS") is not { IsKnown: true, Text: null or "" };
        var lacking = new List<string>();
        foreach (var argument in (string[])[.. isSystemSet ? (string[])[] : ["TARGETOS"], "TARGETARCH"])
        {
            if (step.VariableBefore(argument) is { IsKnown: true, Text: null })
                lacking.Add(argument);
            else if (step.VariableBefore(argument).Reason != UnknownReason.Platform)
                return null;
        }

        var set = build.Insert(invocation.Command.Span.Start, isSystemSet ? "GOARCH=$TARGETARCH " : "GOOS=$TARGETOS GOARCH=$TARGETARCH ");
        var keyword = step.Instruction.Keyword[0] is >= 'a' and <= 'z' ? "arg" : "ARG";
        return lacking.Count == 0 ? [set] : [build.InsertAbove(step.Instruction, $"{keyword} {string.Join(" ", lacking)}"), set];
    }
}
