using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The files of the build context as an instruction of a stage sees them.</summary>
/// <param name="context">The context, through its ignore file or without it.</param>
/// <param name="sources">Where paths of the stage come from in that context.</param>
/// <param name="placement">Where folders of the context lie in the stage.</param>
/// <param name="step">The instruction.</param>
internal sealed class StageView(BuildContext context, SourceMap sources, ModulePlacement placement, StageStep step)
{
    public BuildContext Context { get; } = context;

    public ModulePlacement Placement { get; } = placement;

    /// <summary>The Go files that have come.</summary>
    public GoSources GoFiles => new(Context, sources, Placement, step);

    /// <summary>Whether a path of the context is there, at its own place in the stage.</summary>
    public Presence Has(string path)
    {
        if (Placement.InStage(path) is not { } stagePath)
            return Presence.Unknown;

        var origin = sources.Find(stagePath, step);
        return origin.State == Presence.Present && origin.Path != path ? Presence.Unknown : origin.State;
    }

    /// <summary>The pattern that keeps a path out, which is absent here and there without the ignore file; <c>null</c> when it is otherwise.</summary>
    public IgnorePattern? KeptOut(string path, StageView withoutIgnoreFile) => Has(path) == Presence.Absent && withoutIgnoreFile.Has(path) == Presence.Present
        && Context.Decide(path) is { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern } ? pattern : null;
}
