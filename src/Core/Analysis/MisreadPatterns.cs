using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;

namespace GoContainerGuard.Analysis;

/// <summary>In which way Docker reads a pattern otherwise than its author.</summary>
internal enum Misreading
{
    /// <summary>A remark stands behind the pattern.</summary>
    RemarkBehind,

    /// <summary>A comment is indented.</summary>
    IndentedComment,

    /// <summary>A set is turned round with <c>!</c>, as in a .gitignore.</summary>
    NegatedSet,

    /// <summary>Braces name alternatives, as in a shell.</summary>
    Braces,
}

/// <summary>
/// Patterns in which something is written that Docker does not know, and that no name in the tree explains. What only a
/// .gitignore needs and Docker takes as well (a leading slash, an escaped <c>#</c>) is none of these.
/// </summary>
internal static class MisreadPatterns
{
    private static readonly char[] Wildcards = ['*', '?', '[', '\\'];

    public static IEnumerable<(IgnorePattern Pattern, Misreading Misreading)> In(BuildContext context)
    {
        foreach (var pattern in context.IgnoreFile.Patterns)
        {
            if (pattern.Glob is not { } glob || Find(glob) is not { } misreading || (pattern.IsNegated && misreading is Misreading.IndentedComment))
                continue;

            if (misreading is Misreading.NegatedSet || IsNoName(context, glob, misreading is Misreading.Braces ? '{' : '#'))
                yield return (pattern, misreading);
        }
    }

    private static Misreading? Find(string glob)
    {
        if (glob[0] == '#')
            return Misreading.IndentedComment;

        for (var at = 1; at < glob.Length; at++)
        {
            if (glob[at] == '#' && glob[at - 1] is ' ' or '\t')
                return Misreading.RemarkBehind;
        }

        if (glob.IndexOf("[!", StringComparison.Ordinal) is var set and >= 0 && (set == 0 || glob[set - 1] != '\\'))
            return Misreading.NegatedSet;

        return NamesAlternatives(glob) ? Misreading.Braces : null;
    }

    // "{1,2}" may be a count: Docker hands braces on to its regular expressions.
    private static bool NamesAlternatives(string glob)
    {
        var open = glob.IndexOf('{');
        var close = open < 0 ? -1 : glob.IndexOf('}', open);
        if (close < 0 || (open > 0 && glob[open - 1] == '\\') || glob.IndexOf(',', open, close - open) < 0)
            return false;

        for (var at = open + 1; at < close; at++)
        {
            if (glob[at] != ',' && !char.IsDigit(glob[at]))
                return true;
        }

        return false;
    }

    private static bool IsNoName(BuildContext context, string glob, char sign)
    {
        var wildcard = glob.IndexOfAny(Wildcards);
        if (wildcard < 0)
            return FolderPath.Join(context.Folder, glob) is { } path && context.Tree.Exists(path) == Presence.Absent;

        var slash = glob.LastIndexOf('/', wildcard);
        if (FolderPath.Join(context.Folder, slash < 0 ? "" : glob.Substring(0, slash)) is not { } folder)
            return false;

        if (context.Tree.List(folder) is not { } entries)
            return context.Tree.Exists(folder) == Presence.Absent;

        foreach (var entry in entries)
        {
            if (entry.Name.IndexOf(sign) >= 0)
                return false;
        }

        return true;
    }
}
