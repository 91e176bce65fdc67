using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Permissions for everybody are permissions for whoever gets in.</summary>
internal sealed class WorldWritable : Rule
{
    private const int ByGroupAndOthers = PathMode.WriteByGroup | PathMode.WriteByOthers;

    // Places that are there for everybody, or are gone when the container starts.
    private static readonly string[] ForEverybody = ["/dev", "/proc", "/run", "/tmp", "/var/run", "/var/tmp"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0809", "world-writable")
    {
        Title = "Everybody may write to it",
        Message = "Mode {0} lets everybody write to '{1}': whoever gets into any process of the container may replace what is there",
        Category = RuleCategory.Identity,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
        Words = ["chmod"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var seen = new HashSet<TextSpan>();
        foreach (var shipped in build.ShippedStages)
        {
            foreach (var ancestor in shipped.Stage.Ancestry)
            {
                var stage = build.Of(ancestor);
                foreach (var change in stage.Ownership.Changes.All)
                {
                    if (change is { Mode: { } mode, Word: { } word } && IsOpen(mode) && Stays(shipped, change.Path) && seen.Add(word.Span))
                        findings.Add(At(build.At(word.Span), mode, change.Path).WithFix("Let the owner alone write", EditFor(build, word.Span, mode)));
                }

                foreach (var step in stage.Steps)
                {
                    if (step.Instruction is TransferInstruction transfer && transfer.Flag("chmod") is { } flag)
                        CheckCopy(shipped, step, flag, seen, findings);
                }
            }
        }
    }

    private void CheckCopy(ContainerStage stage, StageStep step, FlagSyntax flag, HashSet<TextSpan> seen, Findings findings)
    {
        if (step.Expand(flag.RawValue).Value is not { } mode || !IsOpen(mode))
            return;

        foreach (var copy in stage.Build.ContentsOf(step.Stage).CopiesOf(step))
        {
            if (Landing(copy) is { } path && Stays(stage, path) && seen.Add(flag.RawValue.SourceSpan()))
                findings.Add(At(stage.Build.At(flag.RawValue), mode, path).WithFix("Let the owner alone write", EditFor(stage.Build, flag.RawValue.SourceSpan(), mode)));
        }
    }

    private static string? Landing(ImageCopy copy) => copy is { IsIntoDirectory: true, Heredoc: null, SourceName: { } name, Destination: { } folder } && copy.Transfer.Sources.Count == 1
        ? StagePath.Join(folder, name) is { } path && copy.WritesFile(path) ? path : folder
        : copy.Destination;

    private static bool IsOpen(string mode) => PathMode.Unknown.After(mode) is var after && after.Has(PathMode.WriteByOthers) && !after.Has(PathMode.Sticky);

    // It may be gone again, or mended by a later command.
    private static bool Stays(ContainerStage stage, string path)
    {
        foreach (var folder in ForEverybody)
        {
            if (StagePath.IsWithin(path, folder))
                return false;
        }

        return !stage.Files.At(path).IsAbsent && !stage.Ownership.At(path).Mode.Lacks(PathMode.WriteByOthers);
    }

    private static TextEdit[]? EditFor(ContainerBuild build, TextSpan where, string mode)
    {
        if (PathMode.Octal(mode) is not { } number || build.Source.Slice(where) != mode)
            return null;

        return [build.Replace(where, Convert.ToString(number & ~ByGroupAndOthers, 8).PadLeft(mode.Length, '0'))];
    }
}
