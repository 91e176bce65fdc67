using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>A container whose program is not there never starts, however well it builds.</summary>
internal sealed class StartCommandMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0903", "start-command-missing")
    {
        Title = "The program that the container starts is not in the image",
        Message = "The container starts '{0}', {1}: it stops with '{2}'",
        Category = RuleCategory.Runtime,
        Severity = Severity.Error,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Start?.Program is not { } program || StartFailure.Of(stage, program.Value) is not { } failure)
                continue;

            var finding = At(build.At(program.Text), program.Value, failure.Reason, failure.Error) with
            {
                Severity = stage.IsImageChosenByArgument || IsLeftToOthers(stage, program.Value) ? Severity.Warning : Descriptor.Severity,
                Related = [new RelatedLocation(build.At(stage.RootImageText), "the image that is started from")],
            };
            if (OnlyProgram(stage, program.Value) is { } real)
            {
                finding = finding with { Related = [.. finding.Related, new RelatedLocation(build.At(real.Where), $"'{real.Path}' comes from here")] };
                finding = finding.WithFix($"Start '{real.Path}'", build.Replace(program.Text, ExecForm.Quote(real.Path)));
            }

            findings.Add(finding);
        }
    }

    // An image that brings nothing may be there for others to start from, who bring the program. What lies in the folders of PATH comes with the image mostly.
    private static bool IsLeftToOthers(ContainerStage stage, string program)
    {
        if (program.IndexOf('/') < 0 || (StagePath.IsAbsolute(program) && stage.Files.SearchFolders.Contains(StagePath.Parent(program))))
            return false;

        foreach (var ancestor in stage.Stage.Ancestry)
        {
            if (ancestor.Steps.Exists(static step => step.Instruction is TransferInstruction or RunInstruction))
                return false;
        }

        return true;
    }

    // The one Go program of the image, or the one of that name among several.
    private static (string Path, TextSpan Where)? OnlyProgram(ContainerStage stage, string program)
    {
        var named = new List<string>();
        foreach (var binary in stage.Binaries)
        {
            if (StagePath.BaseName(binary.Path) == StagePath.BaseName(program))
                named.Add(binary.Path);
        }

        var path = named.Count == 1 ? named[0] : named.Count == 0 && stage.Binaries.Count == 1 ? stage.Binaries[0].Path : null;
        return path is not null && stage.Files.At(path) is { IsFile: true, Origin: { } origin } ? (path, origin.Where) : null;
    }
}
