using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>Where a folder has the name of the program, go writes the program into the folder, and COPY takes the folder.</summary>
internal sealed class OccupiedOutputName : Rule
{
    // Folders in which programs are expected to land.
    private static readonly string[] OutputFolders = ["artifacts", "bin", "binaries", "build", "dist", "out", "output", "release", "target"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0503", "occupied-output-name")
    {
        Title = "The name of the program is that of a folder",
        Message = "'{0}' is a folder here: go writes the program to '{1}', and COPY takes the whole folder",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoProgram | Facts.Copy,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (PathOf(invocation) is not { } path || IsProgram(invocation, path) || CopiesOf(build, stage, path) is not { } copies || !IsFolder(invocation, path) || !build.IsReachable(stage.Stage))
                    continue;

                var program = invocation.Programs is [{ } only] ? only.Path : path + "/…";
                var finding = At(build.At(invocation.Go.Output!.Span), path, program) with
                {
                    Related = copies.ConvertAll(copy => new RelatedLocation(build.At(copy.SourceText), "this takes the whole folder")),
                };
                findings.Add(finding.WithFix("Write to a folder of its own", Edits(build, invocation, path, copies)));
            }
        }
    }

    // Several packages go into a folder, which somebody who names several knows.
    private static string? PathOf(GoInvocation invocation) =>
        invocation is { Go: { Verb: GoVerb.Build, Output.Value: { Length: > 0 } written, Packages: { Count: <= 1 } packages }, Directory: { } directory }
        && written[written.Length - 1] != '/' && !(packages.Count == 1 && packages[0].IsPattern) ? StagePath.Join(directory, written) : null;

    // Quick to know: what is a program is no folder.
    private static bool IsProgram(GoInvocation invocation, string path)
    {
        foreach (var program in invocation.Programs)
        {
            if (program.Path == path)
                return true;
        }

        return false;
    }

    // A folder that a command makes, or that the image has, is there for the program.
    private static bool IsFolder(GoInvocation invocation, string path) =>
        invocation.Stage.Files.Before(invocation.Step, invocation.Command.Index, path) is { IsFolder: true, Origin: { Command: null } };

    private static List<ImageCopy>? CopiesOf(ContainerBuild build, ContainerStage from, string path)
    {
        List<ImageCopy>? copies = null;
        foreach (var stage in build.Stages)
        {
            foreach (var copy in stage.Copies)
            {
                if (ReferenceEquals(copy.Origin.Stage, from.Stage) && copy is { SourceName: not null, Source: { } source, KeepsParents: false } && StagePath.Clean(source) == path
                    && MeansProgram(stage, copy, path))
                    (copies ??= []).Add(copy);
            }
        }

        return copies;
    }

    private static bool MeansProgram(ContainerStage stage, ImageCopy copy, string path) => Array.IndexOf(OutputFolders, StagePath.BaseName(path)) < 0
        || (copy is { IsIntoDirectory: false, Destination: { } destination } && stage.Start?.ProgramName is { } name && StagePath.Join(stage.Stage.End.WorkingDirectory, name) == destination);

    // Nobody else may ask for the old place.
    private static TextEdit[]? Edits(ContainerBuild build, GoInvocation invocation, string path, List<ImageCopy> copies)
    {
        var output = invocation.Go.Output!;
        var place = "/out/" + StagePath.BaseName(path);
        if (build.Source.Slice(output.Span) != output.Value || build.IsTrigger(invocation.Step.Instruction) || !IsFree(invocation, place) || IsUsedElsewhere(build, invocation, path, copies.Count))
            return null;

        var edits = new List<TextEdit> { build.Replace(output.Span, place) };
        foreach (var copy in copies)
        {
            if (!copy.SourceText.Equals(copy.Source!) || build.IsTrigger(copy.Step.Instruction))
                return null;

            edits.Add(build.Replace(copy.SourceText, place));
        }

        return [.. edits];
    }

    private static bool IsFree(GoInvocation invocation, string place)
    {
        var files = invocation.Stage.Files;
        return invocation.Step.Mounts.Count == 0 && files.Before(invocation.Step, invocation.Command.Index, place).IsAbsent && !files.MayBeWritten("/out");
    }

    private static bool IsUsedElsewhere(ContainerBuild build, GoInvocation invocation, string path, int copies)
    {
        var name = StagePath.BaseName(path);
        foreach (var script in invocation.Stage.Scripts)
        {
            foreach (var command in script.Commands)
            {
                var text = command.Shell.Text;
                if (!ReferenceEquals(command, invocation.Command) && text.Buffer.IndexOf(name, text.Start, text.Length, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        // The copies are all that refers to the stage.
        foreach (var reference in build.Graph.References.All)
        {
            if (ReferenceEquals(reference.Stage, invocation.Step.Stage))
                copies--;
        }

        foreach (var stage in build.Graph.Stages)
        {
            if (ReferenceEquals(stage.Base.Stage, invocation.Step.Stage))
                return true;
        }

        return copies < 0 || invocation.Stage.IsShipped;
    }
}
