using GoContainerGuard.Context;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.State;

/// <summary>One source of a COPY or ADD and the path in the image that it goes to.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Transfer">The instruction.</param>
/// <param name="Origin">Where the source comes from.</param>
/// <param name="SourceText">The source as written.</param>
/// <param name="Source">The source after expansion; <c>null</c> when it is not known.</param>
/// <param name="Destination">Absolute path of the destination as written; <c>null</c> when it is not known.</param>
/// <param name="IsIntoDirectory">Whether the destination is a directory for certain: it ends in a slash, or there are several sources.</param>
internal sealed record ImageCopy(
    StageStep Step,
    TransferInstruction Transfer,
    CopyOrigin Origin,
    MappedText SourceText,
    string? Source,
    string? Destination,
    bool IsIntoDirectory)
{
    /// <summary>The last part of the source; <c>null</c> when it is not known or has a wildcard.</summary>
    public string? SourceName { get; } = Source is { Length: > 0 } source && !GoGlob.HasWildcard(source) ? StagePath.BaseName(StagePath.Clean(source)) : null;

    /// <summary>The heredoc, when the source is one.</summary>
    public HeredocSyntax? Heredoc
    {
        get
        {
            foreach (var heredoc in Transfer.Heredocs)
            {
                if (heredoc.Marker.Start == SourceText.Start && heredoc.Marker.Length == SourceText.Length)
                    return heredoc;
            }

            return null;
        }
    }

    /// <summary>Whether the copy may put something at a path of the image.</summary>
    public bool MayWrite(string path)
    {
        if (Destination is not { } destination)
            return true;

        // The source may be a directory: then its content, whatever it is, lands below the destination.
        return StagePath.IsWithin(path, destination);
    }

    /// <summary>Whether the copy certainly puts a file at a path, given that the source is one file.</summary>
    public bool WritesFile(string path) => !KeepsParents && Destination is { } destination && SourceName is { } name
        && (IsIntoDirectory ? StagePath.Join(destination, name) == path : destination == path);

    /// <summary>Whether a source that is one file may end up at a path: where the destination is a directory of the image, it lands below it.</summary>
    public bool MayLandAt(string path) => Destination is not { } destination || SourceName is not { } name
        || destination == path || StagePath.Join(destination, name) == path
        || (KeepsParents && StagePath.BaseName(path) == name && StagePath.IsWithin(path, destination));

    /// <summary>Whether the folders of the source are made below the destination (<c>--parents</c>).</summary>
    public bool KeepsParents => Transfer.Flag("parents") is { Value: not "false" };

    /// <summary>Whether ADD fetches the source from elsewhere.</summary>
    public bool IsRemote => RemotePlace is not SourcePlace.Path;

    /// <summary>Whether the source is a repository, which ADD clones.</summary>
    public bool IsGitRepository => RemotePlace is SourcePlace.Git;

    /// <summary>The copies of one instruction, a source each.</summary>
    public static ImageCopy[] Of(StageGraph graph, StageStep step)
    {
        if (step.Instruction is not TransferInstruction transfer)
            return [];

        var origin = graph.OriginOf(step, transfer);
        var written = step.Expand(transfer.Destination).Value;
        var destination = written is null ? null : StagePath.Join(step.Before.WorkingDirectory, written);
        var isDirectory = transfer.Sources.Count > 1 || written is { Length: > 0 } text && (text[text.Length - 1] == '/' || text is "." or "..");
        var copies = new ImageCopy[transfer.Sources.Count];
        for (var index = 0; index < copies.Length; index++)
            copies[index] = new ImageCopy(step, transfer, origin, transfer.Sources[index], step.Expand(transfer.Sources[index]).Value, destination, isDirectory);

        return copies;
    }

    // COPY refuses addresses.
    private SourcePlace RemotePlace => Transfer is AddInstruction && Source is { } source ? RemoteSource.PlaceOf(source) : SourcePlace.Path;
}
