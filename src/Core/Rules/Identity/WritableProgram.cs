using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Whoever gets into the process can then put another program in its place, which stays when the process is gone.</summary>
internal sealed class WritableProgram : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0805", "writable-program")
    {
        Title = "The program belongs to the user that it runs as",
        Message = "'{0}' belongs to the user that the container runs as: a fault in the program is enough to change the program itself",
        Category = RuleCategory.Identity,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
        Words = ["chown", "chgrp"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var seen = new HashSet<TextSpan>();
        foreach (var stage in build.ShippedStages)
        {
            if (!MayBeGivenAway(stage))
                continue;

            foreach (var path in Programs(stage))
            {
                if (stage.Files.At(path) is { IsFile: true, MayHaveChanged: false, Origin: { } origin } && Cause(stage, path, origin) is { } where && seen.Add(where))
                    findings.Add(At(build.At(where), path).WithFix("Leave the program to root", EditFor(stage, path, origin, where)));
            }
        }
    }

    private static bool MayBeGivenAway(ContainerStage stage) => stage.Ownership.Changes.All.Count > 0
        || stage.Steps.Exists(static step => step.Instruction is TransferInstruction transfer && transfer.Flag("chown") is not null);

    private static IEnumerable<string> Programs(ContainerStage stage)
    {
        var start = stage.Start?.ProgramName is { } name && name.IndexOf('/') >= 0 ? StagePath.Join(stage.Stage.End.WorkingDirectory, name) : null;
        foreach (var binary in stage.Binaries)
        {
            yield return binary.Path;
            if (binary.Path == start)
                start = null;
        }

        if (start is not null)
            yield return start;
    }

    // The flag or the word that gives the program away.
    private static TextSpan? Cause(ContainerStage stage, string path, PathOrigin origin)
    {
        OwnershipChange? given = null;
        foreach (var change in stage.Ownership.Changes.Concerning(path, -1, 0))
            given = change.Owner is null ? given : change;

        // What is copied and not given away is root's.
        var flag = ReferenceEquals(origin.Step.Stage, stage.Stage) ? origin.Copy?.Transfer.Flag("chown") : null;
        if (given is null && flag is null && origin.Copy is not null && ReferenceEquals(origin.Step.Stage, stage.Stage))
            return null;

        var ownership = stage.Ownership.At(path);
        if (ownership.Mode.Lacks(PathMode.WriteByOwner))
            return null;

        if (given is null && flag is { } said && IsSameName(stage, origin.Copy!.Step.Expand(said.RawValue).Value))
            return said.Text.SourceSpan();

        if (stage.RunsAs is not { IsOrdinary: true, UserId: { } id } || ownership.Owner.UserId != id)
            return null;

        return given is { Word: { } word } ? word.Span : flag?.Text.SourceSpan();
    }

    // The same name means the same user, whatever its number is.
    private static bool IsSameName(ContainerStage stage, string? owner)
    {
        if (owner is null || stage.Stage.End.User is not { } user || StageUser.Parse(user.Value) is not { UserName: { } name })
            return false;

        return StageUser.Parse(Expansion.Of(owner)) is { UserName: { } given } && given == name && stage.Contents.HasUser(name, stage.Steps.Count) == Images.Presence.Present;
    }

    // The flag goes when it is about this one file, the file can be run by everybody, and no folder was made along with it.
    private static TextEdit[]? EditFor(ContainerStage stage, string path, PathOrigin origin, TextSpan where)
    {
        if (origin.Copy is not { } copy || copy.Transfer.Sources.Count != 1 || !copy.WritesFile(path) || stage.Build.IsTrigger(copy.Transfer))
            return null;

        if (!stage.Ownership.At(path).Mode.Has(PathMode.EnterByOthers) || !stage.Files.Before(copy.Step, StagePath.Parent(path)).IsFolder)
            return null;

        return FlagIndex(copy, where) is { } index && stage.Build.RemoveWord(copy.Transfer, Words(copy), index) is { } edit ? [edit] : null;
    }

    private static int? FlagIndex(ImageCopy copy, TextSpan where)
    {
        for (var index = 0; index < copy.Transfer.Flags.Count; index++)
        {
            if (copy.Transfer.Flags[index].Text.SourceSpan().Equals(where))
                return index;
        }

        return null;
    }

    private static TextSpan[] Words(ImageCopy copy)
    {
        var words = new List<TextSpan>();
        foreach (var flag in copy.Transfer.Flags)
            words.Add(flag.Text.SourceSpan());

        words.Add(copy.Transfer.Arguments.SourceSpan());
        return [.. words];
    }
}
