using System;

namespace GoContainerGuard.Semantics;

/// <summary>Paths inside an image: <c>/</c> between the parts, cleaned as Go's <c>path.Clean</c> does it.</summary>
internal static class StagePath
{
    public static bool IsAbsolute(string path) => path.Length > 0 && path[0] == '/';

    /// <summary>A path seen from a directory; <c>null</c> when it is relative and the directory is not known.</summary>
    public static string? Join(string? directory, string path)
    {
        if (IsAbsolute(path))
            return Clean(path);

        if (directory is null)
            return null;

        if (path is "." or "./" or "")
            return Clean(directory);

        return Clean(directory == "/" ? path : directory + "/" + path);
    }

    /// <summary>The absolute path without <c>.</c>, <c>..</c>, doubled and closing slashes.</summary>
    public static string Clean(string path)
    {
        if (path.Length > 0 && path[0] == '/')
            return IsClean(path, 0, path.Length) ? path : CleanParts(path);

        // A plain relative path only lacks the slash in front.
        return path.Length > 0 && IsClean(path, -1, path.Length) ? "/" + path : CleanParts(path);
    }

    /// <summary>The cleaned path without its first slash: a path seen from the top, where the top itself is the empty text.</summary>
    public static string BelowTop(string path) =>
        path.Length > 0 && path[0] != '/' && IsClean(path, -1, path.Length) ? path : Clean(path).Substring(1);

    private static string CleanParts(string path)
    {
        // Most of these only have a slash too many at their end.
        if (path.Length > 1 && path[0] == '/' && path[path.Length - 1] == '/' && IsClean(path, 0, path.Length - 1))
            return path.Substring(0, path.Length - 1);

        var cleaned = new char[path.Length + 1];
        var length = 0;
        for (int start = 0, end; start < path.Length; start = end + 1)
        {
            end = path.IndexOf('/', start);
            end = end < 0 ? path.Length : end;
            if (end - start == 2 && path[start] == '.' && path[start + 1] == '.')
            {
                length = length == 0 ? 0 : Array.LastIndexOf(cleaned, '/', length - 1);
            }
            else if (end > start && !(end - start == 1 && path[start] == '.'))
            {
                cleaned[length] = '/';
                path.CopyTo(start, cleaned, length + 1, end - start);
                length += end - start + 1;
            }
        }

        return length == 0 ? "/" : new string(cleaned, 0, length);
    }

    // Most paths are written without any of what cleaning takes out. The first slash may be thought in front of the text, at -1.
    private static bool IsClean(string path, int firstSlash, int length)
    {
        if (firstSlash == 0 && length == 1)
            return true;

        var slash = firstSlash;
        do
        {
            var next = slash + 1;
            while (next < length && path[next] == '.' && next <= slash + 2)
                next++;

            // "//", "/./", "/../" and a slash, "/." or "/.." at the end.
            if (next == length || (path[next] == '/' && next <= slash + 3))
                return false;

            slash = path.IndexOf('/', next, length - next);
        }
        while (slash >= 0);

        return true;
    }

    /// <summary>Whether a path can stand in an instruction as it is: without white space, quotes, variables, wildcards and escapes.</summary>
    public static bool IsPlain(string path)
    {
        foreach (var character in path)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '"' or '\'' or '$' or '\\' or '`' or '*' or '?' or '[')
                return false;
        }

        return true;
    }

    public static string BaseName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    public static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path.Substring(0, slash);
    }

    /// <summary>Where a path at or below one directory lies when that directory is another one: the path of a copy in what it was copied from.</summary>
    /// <param name="directory">The other one, without a slash in front; the top is the empty text.</param>
    /// <param name="path">An absolute path at or below <paramref name="target"/>.</param>
    /// <param name="target">An absolute path.</param>
    public static string Moved(string directory, string path, string target)
    {
        var rest = target == "/" ? path.Substring(1) : path.Length == target.Length ? "" : path.Substring(target.Length + 1);
        return directory.Length == 0 ? rest : rest.Length == 0 ? directory : directory + "/" + rest;
    }

    /// <summary>Whether a path is a directory or lies below it.</summary>
    public static bool IsWithin(string path, string directory) =>
        directory == "/" || path == directory || (path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal));
}
