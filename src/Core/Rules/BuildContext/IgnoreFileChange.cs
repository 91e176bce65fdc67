using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>Tries an edit of the ignore file on the build itself, before it is offered.</summary>
internal static class IgnoreFileChange
{
    /// <summary>More lines than this are not offered at once.</summary>
    private const int MostLines = 16;

    /// <summary>Lines at the end that bring back what go commands need and one pattern keeps out; <c>null</c> when a line does not help.</summary>
    public static TextEdit[]? TakingBack(ContainerBuild build, MissingNeed need)
    {
        if (build.Context?.IgnoreFileText is not { } source || need.ExcludedBy is not { } pattern)
            return null;

        // What is missing behind a package is seen only once the package is there.
        var lines = "";
        var wanted = need;
        for (var count = 0; wanted is not null && count < MostLines; count++)
        {
            if (Helping(build, source, lines, wanted) is not { } line)
                return null;

            lines += lines.Length == 0 ? line : "\n" + line;
            wanted = KeptOutBy(After(build, LineEdits.Append(source, lines)), pattern.Index);
        }

        return [LineEdits.Append(source, lines)];
    }

    /// <summary>Whether after an edit something is missing that is not missing now: a source of COPY, or what a go command needs.</summary>
    public static bool TakesAwayNeeds(ContainerBuild build, TextEdit edit)
    {
        if (After(build, edit) is not { Context: { } context } after)
            return true;

        foreach (var source in build.ContextSources)
        {
            if (!source.HasWildcard && context.Decide(source.Path).Decision != build.Context!.Decide(source.Path).Decision)
                return true;
        }

        foreach (var need in MissingNeeds.In(after))
        {
            if (!IsMissing(build, need))
                return true;
        }

        return false;
    }

    /// <summary>The line of a pattern goes; <c>null</c> when tests are kept out all the same.</summary>
    public static TextEdit[]? Removing(ContainerBuild build, MissingTests missing)
    {
        if (build.Context?.IgnoreFileText is not { } source)
            return null;

        var edit = LineEdits.Remove(source, missing.ExcludedBy.Span);
        return After(build, edit) is { } after && !MissingTests.In(after).Exists(still => still.Paths.Contains(missing.Paths[0])) ? [edit] : null;
    }

    private static string? Helping(ContainerBuild build, SourceText source, string lines, MissingNeed need)
    {
        foreach (var line in new[] { "!" + need.TakenBack, "!" + need.TakenBack + "/**" })
        {
            if (After(build, LineEdits.Append(source, lines.Length == 0 ? line : lines + "\n" + line)) is { } after && !IsMissing(after, need))
                return line;
        }

        return null;
    }

    private static MissingNeed? KeptOutBy(ContainerBuild? build, int pattern)
    {
        foreach (var need in build is null ? [] : MissingNeeds.In(build))
        {
            if (need.Kind != NeedKind.EmbedPart && need.ExcludedBy?.Index == pattern && build!.IsReachable(need.Invocation.Stage.Stage))
                return need;
        }

        return null;
    }

    private static ContainerBuild? After(ContainerBuild build, TextEdit edit) =>
        FixApplication.Apply([new Fix("", FixSafety.Safe, [edit])]).Files is [var file] ? build.With(file.After) : null;

    private static bool IsMissing(ContainerBuild build, MissingNeed wanted)
    {
        foreach (var need in MissingNeeds.In(build))
        {
            if (need.Kind == wanted.Kind && need.Path == wanted.Path)
                return true;
        }

        return false;
    }
}
