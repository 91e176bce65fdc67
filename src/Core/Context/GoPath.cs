using System;
using System.Text;

namespace GoContainerGuard.Context;

/// <summary>Paths as Go's <c>path/filepath</c> treats them on Linux, where every Docker build reads them: only <c>/</c> separates.</summary>
internal static class GoPath
{
    /// <summary>The shortest equal path: no empty part, no <c>.</c>, no <c>..</c> that can be resolved; the empty path is <c>.</c>.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
            return path;

        var isRooted = path.Length > 0 && path[0] == '/';
        var cleaned = new StringBuilder(path.Length);
        if (isRooted)
            cleaned.Append('/');

        // What stands before this length can no longer be taken back by "..".
        var kept = cleaned.Length;
        for (var start = 0; start < path.Length;)
        {
            var end = EndOfPart(path, start);
            if (!IsParent(path, start, end))
                AppendPart(cleaned, path, start, end);
            else if (cleaned.Length > kept)
                StepBack(cleaned, kept);
            else if (!isRooted)
                kept = AppendPart(cleaned, path, start, end);

            start = end + 1;
        }

        return cleaned.Length == 0 ? "." : cleaned.ToString();
    }

    /// <summary>All but the last part, cleaned: of <c>a/b</c> it is <c>a</c>, of <c>a/</c> it is <c>a</c>, of <c>a</c> it is <c>.</c>.</summary>
    public static string FolderOf(string path) => Clean(path.Substring(0, path.LastIndexOf('/') + 1));

    /// <summary>A COPY source as a path below the top of the context: neither a leading slash nor <c>..</c> leads out; the top is empty.</summary>
    public static string BelowTop(string source) => Clean("/" + source).Substring(1);

    /// <summary>Whether the path is spelled in the shortest way and its folders are its own leading parts.</summary>
    public static bool IsClean(string path)
    {
        if (path.Length <= 1)
            return path.Length == 1;

        // Only leading parts of a relative path may be "..".
        var mayStepUp = path[0] != '/';
        for (var start = mayStepUp ? 0 : 1; start <= path.Length;)
        {
            var end = EndOfPart(path, start);
            if (end == start || IsSelf(path, start, end))
                return false;

            var isParent = IsParent(path, start, end);
            if (isParent && !mayStepUp)
                return false;

            mayStepUp &= isParent;
            start = end + 1;
        }

        return true;
    }

    private static int EndOfPart(string path, int start)
    {
        var slash = path.IndexOf('/', start);
        return slash < 0 ? path.Length : slash;
    }

    private static bool IsSelf(string path, int start, int end) => end - start == 1 && path[start] == '.';

    private static bool IsParent(string path, int start, int end) =>
        end - start == 2 && string.CompareOrdinal(path, start, "..", 0, 2) == 0;

    private static int AppendPart(StringBuilder cleaned, string path, int start, int end)
    {
        if (end == start || IsSelf(path, start, end))
            return cleaned.Length;

        if (cleaned.Length > 0 && cleaned[cleaned.Length - 1] != '/')
            cleaned.Append('/');

        cleaned.Append(path, start, end - start);
        return cleaned.Length;
    }

    private static void StepBack(StringBuilder cleaned, int kept)
    {
        var length = cleaned.Length - 1;
        while (length > kept && cleaned[length] != '/')
            length--;

        cleaned.Length = Math.Max(length, kept);
    }
}
