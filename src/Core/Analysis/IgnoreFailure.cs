using GoContainerGuard.Context;

namespace GoContainerGuard.Analysis;

/// <summary>
/// A pattern that Docker takes when it reads the ignore file and cannot compile when it is asked: the build stops at the first path for
/// which it counts, and no build knows it before.
/// </summary>
internal static class IgnoreFailure
{
    /// <summary>The pattern at which what a build takes from its context certainly fails; <c>null</c> when that is not certain.</summary>
    public static IgnorePattern? Find(ContainerBuild build, BuildContext context)
    {
        if (!HasBrokenPattern(context.IgnoreFile))
            return null;

        foreach (var take in ContextTakes.Of(build))
        {
            if (take.IsDefault)
                continue;

            if ((take.IsWholeContext ? FindAtTop(context) : FindAt(context, take)) is { } pattern)
                return pattern;
        }

        return null;
    }

    private static bool HasBrokenPattern(IgnoreFile file)
    {
        foreach (var pattern in file.Patterns)
        {
            if (pattern.IsBroken)
                return true;
        }

        return false;
    }

    private static IgnorePattern? FindAtTop(BuildContext context)
    {
        foreach (var entry in context.Tree.List(context.Folder) ?? [])
        {
            if (context.IgnoreFile.Top.Step(entry.Name).Verdict is { Answer: IgnoreAnswer.Fails, DecidedBy: { } pattern })
                return pattern;
        }

        return null;
    }

    private static IgnorePattern? FindAt(BuildContext context, ContextTake take) =>
        !take.HasWildcard && context.KindOf(take.Path) is not null && context.IgnoreFile.Judge(take.Path) is { Answer: IgnoreAnswer.Fails, DecidedBy: { } pattern } ? pattern : null;
}
