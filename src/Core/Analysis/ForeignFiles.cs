using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Whether anything but the build context, in its own places, may have put files where a go command looks: another stage, a generator,
/// a download, an image that is not known. What is not named here may have done anything.
/// </summary>
/// <param name="invocation">The command.</param>
/// <param name="placement">Where the folders of the context lie in its stage.</param>
internal sealed class ForeignFiles(GoInvocation invocation, ModulePlacement placement)
{
    // From this release on "go mod download" leaves go.sum without the sums that a build asks for; seen with 1.19, 1.24 and 1.27.
    private const int FirstMinorThatKeepsSums = 19;

    /// <summary>Whether something else may lie at an absolute path of the stage, below it, or above it.</summary>
    public bool MayLieAt(string path)
    {
        if (invocation.Stage.Base is null || invocation.Stage.IsImageChosenByArgument)
            return true;

        foreach (var mount in RunMount.Of(invocation.Step))
        {
            if (mount.Type is not ("secret" or "ssh") && (mount.Target is not { } target || (AreRelated(target, path) && !IsInPlace(mount, target))))
                return true;
        }

        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            foreach (var step in stage.Steps)
            {
                if (ReferenceEquals(stage, invocation.Step.Stage) && step.Index > invocation.Step.Index)
                    break;

                if (MayBring(step, path))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a command, or an image that is not known, may have put a file at an absolute path; what copies and mounts bring is another question.</summary>
    public bool MayBeMadeAt(string path)
    {
        if (invocation.Stage.Base is null || invocation.Stage.IsImageChosenByArgument)
            return true;

        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            foreach (var step in stage.Steps)
            {
                if (ReferenceEquals(stage, invocation.Step.Stage) && step.Index > invocation.Step.Index)
                    break;

                if (MayMake(step, path))
                    return true;
            }
        }

        return false;
    }

    private bool MayBring(StageStep step, string path)
    {
        foreach (var copy in invocation.Stage.Build.CopiesOf(step))
        {
            if (copy.Destination is not { } destination || (AreRelated(destination, path) && !IsInPlace(copy, destination)))
                return true;
        }

        return MayMake(step, path);
    }

    private bool MayMake(StageStep step, string path)
    {
        if (step.Instruction is not RunInstruction)
            return false;

        var script = invocation.Stage.Build.ContentsOf(step.Stage).ScriptOf(step);
        if (script.IsOpaque)
            return true;

        foreach (var command in script.Commands)
        {
            if (ReferenceEquals(step, invocation.Step) && command.Index >= invocation.Command.Index)
                break;

            if (MayWrite(command, path))
                return true;
        }

        return false;
    }

    // What is copied to where the context has it brings nothing that the context does not have there.
    private bool IsInPlace(ImageCopy copy, string destination)
    {
        if (copy.Origin.Kind != CopyOriginKind.BuildContext || copy.Source is not { } written || copy.Transfer.Flag("parents") is not null)
            return false;

        var source = CopyPattern.Parse(written);
        if (source.HasWildcard)
            return copy.Transfer is CopyInstruction && source.Wildcards!.IndexOf('/') < 0 && placement.InContext(destination) == source.Folder;

        return Kind(source.Folder) switch
        {
            EntryKind.Folder => placement.InContext(destination) == source.Folder,
            EntryKind.File when copy.Transfer is CopyInstruction => placement.InContext(destination) == source.Folder
                || placement.InContext(StagePath.Join(destination, copy.SourceName!)!) == source.Folder,
            _ => false,
        };
    }

    private bool IsInPlace(RunMount mount, string target) => mount is { IsContextBind: true, Source: { } source } && placement.InContext(target) == source;

    private EntryKind? Kind(string path) => path.Length == 0 ? EntryKind.Folder : invocation.Stage.Build.Context?.KindOf(path);

    private bool MayWrite(RunCommand command, string path)
    {
        if (command.Shell.Words.Count > 0 && GoCommand.From(command.Unwrapped, command.ValueOf) is { } go)
            return MayWrite(command, go, path);

        if (command.Writes.MayWriteAnything)
            return true;

        foreach (var write in command.Writes.All)
        {
            // A folder that is made above a path is empty.
            var isRelated = write.Kind == CommandWriteKind.Folder ? StagePath.IsWithin(write.Path, path) : AreRelated(write.Path, path);
            if (write.Kind is not (CommandWriteKind.Packages or CommandWriteKind.Removed) && isRelated)
                return true;
        }

        return false;
    }

    // What a go command writes beside its caches and its program.
    private bool MayWrite(RunCommand command, GoCommand go, string path)
    {
        switch (go.Verb)
        {
            case GoVerb.ModDownload:
                return StagePath.BaseName(path) == "go.sum" && !(go.Packages is { Count: 0 } && invocation.Toolchain is { Release.Minor: >= FirstMinorThatKeepsSums });
            case GoVerb.Clean or GoVerb.Env or GoVerb.Format or GoVerb.ModVerify or GoVerb.Other or GoVerb.Version:
                return false;
            case GoVerb.Build or GoVerb.Install or GoVerb.List or GoVerb.Test or GoVerb.Vet:
                return (StagePath.BaseName(path) == "go.sum" && go.Find("mod") is not null)
                    || (go.Output is { } output && !(output.Value is { } file && StagePath.Join(command.WorkingDirectory, file) is { } full && !AreRelated(full, path)));
            default:
                return true;
        }
    }

    private static bool AreRelated(string left, string right) => StagePath.IsWithin(left, right) || StagePath.IsWithin(right, left);
}
