using System;

namespace GoContainerGuard.Context;

/// <summary>
/// A source of COPY or ADD as BuildKit resolves it: leading folders without a wildcard are taken as they are written, the rest is
/// matched by Go's <c>filepath.Match</c> against everything below them.
/// </summary>
internal sealed class CopyPattern
{
    private readonly GoGlob? _glob;

    private CopyPattern(string folder, string? wildcards)
    {
        Folder = folder;
        Wildcards = wildcards;
        _glob = wildcards is null ? null : new GoGlob(wildcards);
    }

    /// <summary>The leading folders without a wildcard, or the whole path when there is no wildcard; the top is the empty text.</summary>
    public string Folder { get; }

    /// <summary>The rest of the source from the first name with a wildcard on; <c>null</c> when there is none.</summary>
    public string? Wildcards { get; }

    /// <summary>Whether the source may stand for several names.</summary>
    public bool HasWildcard => Wildcards is not null;

    /// <summary>Whether Go refuses the wildcards; BuildKit then goes on as with a source that matches nothing.</summary>
    public bool IsBad => _glob is { IsBad: true };

    /// <summary>Reads a source after expansion; neither a leading slash nor <c>..</c> leads out of the context.</summary>
    public static CopyPattern Parse(string source)
    {
        var path = GoPath.BelowTop(source);
        for (var start = 0; start < path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;
            if (ContainsWildcard(path, start, end))
                return new CopyPattern(path.Substring(0, Math.Max(0, start - 1)), path.Substring(start));

            start = end + 1;
        }

        return new CopyPattern(path, null);
    }

    /// <summary>Whether the source stands for this path, which is clean and relative to the top of the context.</summary>
    public bool IsMatch(string path)
    {
        if (_glob is null)
            return path == Folder;

        if (Folder.Length == 0)
            return _glob.IsMatch(path);

        return path.Length > Folder.Length
            && path[Folder.Length] == '/'
            && path.StartsWith(Folder, StringComparison.Ordinal)
            && _glob.IsMatch(path.Substring(Folder.Length + 1));
    }

    // A backslash hides the next character, so that "[" may be written as "\[".
    private static bool ContainsWildcard(string path, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (path[index] == '\\')
                index++;
            else if (path[index] is '*' or '?' or '[')
                return true;
        }

        return false;
    }
}
