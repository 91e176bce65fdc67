using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Why a pattern of an ignore file changes nothing.</summary>
internal enum DeadPatternReason
{
    /// <summary>No path of a context is spelled like that.</summary>
    MatchesNoPath,

    /// <summary>An earlier pattern says the same, and nothing in between says otherwise.</summary>
    Repeats,

    /// <summary>It brings back what nothing before it keeps out.</summary>
    BringsNothingBack,

    /// <summary>It brings back what only a later pattern keeps out.</summary>
    Overruled,
}

/// <summary>A pattern of an ignore file that changes nothing, whatever lies in the tree.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Reason">Why it changes nothing.</param>
/// <param name="Other">The pattern that says the same or overrules it; otherwise <c>null</c>.</param>
internal readonly record struct DeadPattern(IgnorePattern Pattern, DeadPatternReason Reason, IgnorePattern? Other = null);

/// <summary>
/// Finds what can be proved from the file alone. That a pattern matches nothing in the tree proves nothing: it is nearly always about
/// files that a build or an editor will write there.
/// </summary>
internal static class DeadPatterns
{
    /// <summary>More patterns that bring something back are not looked at: each is compared with all before it.</summary>
    public const int MostJudged = 64;

    private static readonly char[] Wildcards = ['*', '?', '[', ']', '\\'];

    public static IEnumerable<DeadPattern> In(IgnoreFile file)
    {
        if (file.Source is not { } source || !IsSound(file))
            yield break;

        // What was said since the sense last changed between keeping out and bringing back.
        var said = new Dictionary<string, IgnorePattern>(StringComparer.Ordinal);
        var isNegated = false;
        var excludes = false;
        var judged = 0;
        foreach (var pattern in file.Patterns)
        {
            if (pattern.Glob is not { } glob)
                continue;

            if (IsOutside(glob))
            {
                yield return new DeadPattern(pattern, DeadPatternReason.MatchesNoPath);
                continue;
            }

            if (pattern.IsNegated != isNegated)
                said.Clear();

            isNegated = pattern.IsNegated;
            excludes |= !isNegated;
            if (said.TryGetValue(glob, out var same))
            {
                yield return new DeadPattern(pattern, DeadPatternReason.Repeats, same);
                continue;
            }

            said.Add(glob, pattern);
            if (isNegated && FindsNothing(source, pattern, excludes, ref judged))
                yield return Explain(file, pattern, glob);
        }
    }

    private static bool IsSound(IgnoreFile file)
    {
        if (file.IsRefused)
            return false;

        foreach (var pattern in file.Patterns)
        {
            if (pattern.IsBroken)
                return false;
        }

        return true;
    }

    private static bool IsOutside(string glob) => glob is "/" or "." or ".." || glob.StartsWith("../", StringComparison.Ordinal);

    private static bool IsLiteral(string glob) => glob.IndexOfAny(Wildcards) < 0;

    // A walk asks a plain name at its own place only: what is not kept out there when it comes to this line is not asked.
    private static bool FindsNothing(SourceText source, IgnorePattern pattern, bool excludes, ref int judged)
    {
        if (!excludes)
            return true;

        if (!IsLiteral(pattern.Glob!) || judged++ >= MostJudged)
            return false;

        var before = IgnoreFile.Parse(new SourceText(source.Path, source.Content.Substring(0, pattern.Span.Start)));
        return before.Judge(pattern.Glob!).Answer is IgnoreAnswer.Kept;
    }

    private static DeadPattern Explain(IgnoreFile file, IgnorePattern pattern, string glob) =>
        IsLiteral(glob) && file.Judge(glob) is { IsExcluded: true, DecidedBy: { } later }
            ? new DeadPattern(pattern, DeadPatternReason.Overruled, later)
            : new DeadPattern(pattern, DeadPatternReason.BringsNothingBack);
}
