using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The same sources in another folder give another program, and everybody can read where it was built.</summary>
internal sealed class BuildPathsInProgram : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0510", "build-paths-in-program")
    {
        Title = "The shipped program holds the paths that it was built in",
        Message = "'{0}' is built without '-trimpath': it holds the paths of the stage{1}, and is another one when they change",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Info,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? reported = null;
        foreach (var arrival in BinaryArrival.In(build))
        {
            var invocation = arrival.Build;
            if (!KeepsPaths(invocation) || !(reported ??= []).Add(invocation.Span))
                continue;

            var example = invocation.Module is { StageFolder: { Length: > 1 } folder } ? $", such as '{folder}'" : "";
            findings.Add(At(build.At(invocation.Go.VerbSpan), arrival.Binary.Path, example).WithFix("Leave the paths out", Edits(build, invocation)));
        }
    }

    // Somebody who debugs the program wants the paths, as does somebody who says "-trimpath=false".
    private static bool KeepsPaths(GoInvocation invocation) => invocation.Go.IsComplete && invocation.Go.Find("trimpath") is null
        && invocation.Go.Find("gcflags") is null && !invocation.Stage.IsForDevelopment;

    private static TextEdit[]? Edits(ContainerBuild build, GoInvocation invocation) =>
        invocation.Step.Instruction is RunInstruction { IsExecForm: false } run && !build.IsTrigger(run) ? [build.Insert(invocation.Go.VerbSpan.End, " -trimpath")] : null;
}
