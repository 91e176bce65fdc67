using System.Collections.Generic;

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

        return directory is null ? null : Clean(directory + "/" + path);
    }

    /// <summary>The absolute path without <c>.</c>, <c>..</c>, doubled and closing slashes.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
            return path;

        // A plain relative path only lacks the slash in front.
        if (path.Length > 0 && path[0] is not ('/' or '.') && IsClean("/" + path))
            return "/" + path;

        if (path is "." or "./" or "")
            return "/";

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return "/" + string.Join("/", parts);
    }

    // Most paths are written without any of what cleaning takes out.
    private static bool IsClean(string path)
    {
        if (path.Length == 0 || path[0] != '/')
            return false;

        if (path.Length == 1)
            return true;

        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] != '/')
                continue;

            var next = index + 1;
            while (next < path.Length && path[next] == '.' && next <= index + 2)
                next++;

            // "//", "/./", "/../" and a slash, "/." or "/.." at the end.
            if (next == path.Length || (path[next] == '/' && next <= index + 3))
                return false;
        }

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
        directory == "/" || path == directory || (path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, System.StringComparison.Ordinal));
}
