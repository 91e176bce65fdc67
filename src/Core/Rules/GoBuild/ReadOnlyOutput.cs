using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A program is written into a bind mount, which nobody may write to.</summary>
internal sealed class ReadOnlyOutput : Rule
{
    private const string Elsewhere = "/out/";

    public override RuleDescriptor Descriptor { get; } = new("GCG0517", "read-only-output")
    {
        Title = "The program is written to a bind mount that is read-only",
        Message = "'{0}' lies in the bind mount '{1}', which is read-only: the build stops with 'read-only file system'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoProgram | Facts.Mount,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (invocation is { BuildsPrograms: true, Go.Verb: GoVerb.Build, Command: { IsDecisive: true, UsesDefault: false } } && Report(build, invocation) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private Finding? Report(ContainerBuild build, GoInvocation invocation)
    {
        if (invocation.Directory is not { } directory || invocation.Go.Output is not { Value: { Length: > 0 } written } output || StagePath.Join(directory, written) is not { } path)
            return null;

        if (MountOf(invocation.Step.Mounts, path) is not { Type: "bind", IsReadOnly: true, Target: { } target })
            return null;

        return At(build.At(output.Span), written, target).WithFix("Write it outside of the mount", MovedOutput(build, invocation, output, path));
    }

    /// <summary>Another place for the program, in the command and in the instructions that copy it from this stage.</summary>
    private static TextEdit[]? MovedOutput(ContainerBuild build, GoInvocation invocation, GoWord output, string path)
    {
        var moved = Elsewhere + StagePath.BaseName(path);
        if (output.Value is not { } written || build.Source.Slice(output.Span) != written || written.EndsWith("/", StringComparison.Ordinal) || MountOf(invocation.Step.Mounts, moved) is not null || build.IsTrigger(invocation.Step.Instruction))
            return null;

        List<TextEdit> edits = [build.Replace(output.Span, moved)];
        foreach (var stage in build.Stages)
        {
            foreach (var copy in stage.Copies)
            {
                if (copy.Origin.Stage == invocation.Stage.Stage && copy.Source == path && build.Source.Slice(copy.SourceText.SourceSpan()) == path)
                    edits.Add(build.Replace(copy.SourceText, moved));
            }
        }

        return [.. edits];
    }

    // Of nested mounts the last one is on top; where one goes that is not known, nothing is.
    private static RunMount? MountOf(IReadOnlyList<RunMount> mounts, string path)
    {
        for (var index = mounts.Count - 1; index >= 0; index--)
        {
            if (mounts[index].Target is not { } target)
                return null;

            if (StagePath.IsWithin(path, target))
                return mounts[index];
        }

        return null;
    }
}
