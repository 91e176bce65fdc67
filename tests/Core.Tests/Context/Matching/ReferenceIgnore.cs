using System;
using System.Collections.Generic;
using System.Linq;

namespace GoContainerGuard.Tests.Context.Matching;

/// <summary>
/// The meaning of ordinary ignore patterns, written down again without regard to speed: pattern by pattern, character by character,
/// going back at every star. It knows nothing of backslashes and of what leaks from regular expressions.
/// </summary>
internal sealed class ReferenceIgnore(string[] patterns)
{
    private readonly (string Glob, bool IsNegated)[] _patterns = [.. patterns.Select(pattern => pattern[0] == '!' ? (pattern[1..], true) : (pattern, false))];

    public bool IsExcluded(string path)
    {
        var asked = new bool[_patterns.Length];
        var isExcluded = false;
        foreach (var prefix in Prefixes(path))
            isExcluded = Judge(asked, [prefix]);

        return isExcluded;
    }

    public bool IsExcludedAlone(string path) => Judge(new bool[_patterns.Length], [.. Prefixes(path)]);

    private bool Judge(bool[] matchedAbove, string[] paths)
    {
        var isExcluded = false;
        for (var index = 0; index < _patterns.Length; index++)
        {
            var (glob, isNegated) = _patterns[index];
            if (!matchedAbove[index] && (isNegated != isExcluded || !paths.Any(path => Matches(glob, path))))
                continue;

            matchedAbove[index] = true;
            isExcluded = !isNegated;
        }

        return isExcluded;
    }

    private static IEnumerable<string> Prefixes(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];

        yield return path;
    }

    private static bool Matches(string glob, string path)
    {
        // Two stars in front of plain text are about the end of the path, whatever stands before it.
        if (glob.StartsWith("**", StringComparison.Ordinal) && glob.IndexOfAny(['*', '?', '[', ']'], 2) < 0)
            return path.EndsWith(glob[2..], StringComparison.Ordinal) || (glob.Length > 2 && glob[2] == '/' && path == glob[3..]);

        return Matches(glob, 0, path, 0);
    }

    private static bool Matches(string glob, int at, string path, int from)
    {
        if (at == glob.Length)
            return from == path.Length;

        switch (glob[at])
        {
            case '*' when at + 1 < glob.Length && glob[at + 1] == '*':
                var behind = at + 2 < glob.Length && glob[at + 2] == '/' ? at + 3 : at + 2;
                return behind == glob.Length || Matches(glob, behind, path, from) || FoldersFrom(path, from).Any(end => Matches(glob, behind, path, end));
            case '*':
                var length = path.IndexOf('/', from) is var slash && slash < 0 ? path.Length - from : slash - from;
                return Enumerable.Range(from, length + 1).Any(end => Matches(glob, at + 1, path, end));
        }

        if (from == path.Length)
            return false;

        switch (glob[at])
        {
            case '?':
                return path[from] != '/' && Matches(glob, at + 1, path, from + 1);
            case '[':
                var close = glob.IndexOf(']', at);
                var isComplement = glob[at + 1] == '^';
                var isInside = glob[(at + 1)..close].TrimStart('^').Contains(path[from], StringComparison.Ordinal);
                return isInside != isComplement && Matches(glob, close + 1, path, from + 1);
            default:
                return glob[at] == path[from] && Matches(glob, at + 1, path, from + 1);
        }
    }

    private static IEnumerable<int> FoldersFrom(string path, int from) =>
        Enumerable.Range(from, path.Length - from).Where(index => path[index] == '/').Select(index => index + 1);
}
