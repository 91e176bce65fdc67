using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A go command that builds for the platform of the image, wherever it runs, and the ARG that makes that platform known in its stage.</summary>
internal static class CrossCompilation
{
    /// <summary>The edits for a command that does not say what it builds for; <c>null</c> where cgo is on, or where the names stand for something else.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation)
    {
        // With cgo in it, another platform needs another C compiler.
        var step = invocation.Step;
        if (invocation.Cgo != CgoMode.Off || build.IsTrigger(step.Instruction) || CgoSetting.IsArgumentDefault(invocation))
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
