using GoContainerGuard.Context;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// What is not in the build context now and would land in a stage once somebody puts it there: many Dockerfiles package what a make
/// target or a release tool has built first, and a tree in which that has not happened yet proves nothing.
/// </summary>
internal sealed class LaterFiles
{
    /// <summary>After this many copies the answer is that it may be so.</summary>
    private const int MostCopies = 1_000;

    private readonly ContainerBuild _build;
    private int _copies;

    private LaterFiles(ContainerBuild build) => _build = build;

    /// <summary>Whether a path of a stage, which is absent as things are, may be filled by a folder that is copied from the context.</summary>
    public static bool MayBring(ContainerStage stage, string path) => new LaterFiles(stage.Build).MayBring(stage.Stage, path);

    private bool MayBring(Stage stage, string path)
    {
        foreach (var ancestor in stage.Ancestry)
        {
            foreach (var copy in _build.Of(ancestor).Copies)
            {
                if (++_copies > MostCopies || MayBring(copy, path))
                    return true;
            }
        }

        return false;
    }

    private bool MayBring(ImageCopy copy, string path)
    {
        if (copy.Destination is not { } destination || !StagePath.IsWithin(path, destination) || copy.Transfer.Heredocs.Count > 0 || copy.IsRemote)
            return false;

        if (copy.Source is not { } source || copy.KeepsParents || CopyPattern.Parse(source).HasWildcard)
            return true;

        var from = StagePath.Clean(source);
        var below = StagePath.Clean(from + "/" + path.Substring(destination == "/" ? 0 : destination.Length));
        return copy.Origin switch
        {
            { Kind: CopyOriginKind.BuildContext } => _build.Context is not { } context || MayComeFrom(context, from.Substring(1), below.Substring(1)),
            { Stage: { } stage } => !_build.Of(stage).Files.At(from).IsFile && MayBring(stage, below),
            _ => false,
        };
    }

    // Nothing lies below a file.
    private static bool MayComeFrom(BuildContext context, string source, string path) =>
        context.KindOf(source) is not EntryKind.File && context.Decide(path) is { Decision: ContextDecision.Missing, ExcludedBy: null };
}
