using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Packages;

/// <summary>Without a slash at its end a destination is the name of one file, and several sources meet there.</summary>
internal sealed class AmbiguousDestination : Rule
{
    // Folders that images have by themselves, or may have.
    private static readonly string[] Usual = ["bin", "boot", "dev", "etc", "go", "home", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1307", "ambiguous-destination")
    {
        Title = "Several sources are copied to a destination without a slash at its end",
        Message = "'{0}' is no folder yet and has no slash at its end: it becomes one file, and each source is written over the one before",
        Category = RuleCategory.Packages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Transfer,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step is not { IsTrigger: false, Instruction: TransferInstruction { Sources.Count: > 1 } transfer } || transfer.Flag("parents") is not null || !IsFile(build, step, transfer))
                    continue;

                if (IsNoFolder(stage, step, transfer))
                    findings.Add(At(build.At(transfer.Destination), transfer.Destination.ToString()).WithFix("Name the folder", EditsFor(build, transfer)));
            }
        }
    }

    // The first source decides what the destination becomes.
    private static bool IsFile(ContainerBuild build, StageStep step, TransferInstruction transfer)
    {
        var first = transfer.Sources[0];
        if (transfer.HeredocOf(first) is not null)
            return true;

        if (step.Expand(first).Value is not { Length: > 0 } path)
            return false;

        if (transfer.Flag("from") is null && build.Context?.IsFolder(path) is Presence.Present or Presence.Absent)
            return build.Context.IsFolder(path) == Presence.Absent;

        return StagePath.BaseName(path).LastIndexOf('.') > 0;
    }

    private static bool IsNoFolder(ContainerStage stage, StageStep step, TransferInstruction transfer)
    {
        if (stage.Base is null || step.Expand(transfer.Destination).Value is not { Length: > 0 } destination || destination[destination.Length - 1] is '/' or '\\' || StagePath.BaseName(destination) is "." or "..")
            return false;

        if (StagePath.Join(step.Before.WorkingDirectory, destination) is not { } path || step.Before.WorkingDirectory is not { } directory || StagePath.IsWithin(directory, path))
            return false;

        var top = path.Substring(1);
        var slash = top.IndexOf('/');
        if (Array.IndexOf(Usual, slash < 0 ? top : top.Substring(0, slash)) >= 0)
            return false;

        return stage.Files.Before(step, path).Presence == Presence.Absent && stage.Files.IsFolderBefore(step, 0, path) == Presence.Absent;
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, TransferInstruction transfer)
    {
        var last = transfer.Destination[transfer.Destination.Length - 1];
        return transfer.Form == ArgumentForm.Words && last is not ('"' or '\'') ? [build.Insert(transfer.Destination.SourceSpan().End, "/")] : null;
    }
}
