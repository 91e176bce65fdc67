using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Paths of folders below the root of the context, as the go command writes and joins them.</summary>
internal static class FolderPath
{
    /// <summary>A path relative to a folder; <c>null</c> when it is absolute or leads out of the context.</summary>
    public static string? Join(string folder, string relative)
    {
        if (relative.Length > 0 && (relative[0] is '/' or '\\' || (relative.Length > 1 && relative[1] == ':')))
            return null;

        if (IsClean(folder) && IsClean(relative))
            return folder.Length == 0 ? relative : relative.Length == 0 ? folder : folder + "/" + relative;

        var parts = new List<string>();
        foreach (var part in (folder + "/" + relative.Replace('\\', '/')).Split('/'))
        {
            if (part.Length == 0 || part == ".")
                continue;

            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join("/", parts);
    }

    // Nearly all paths are: no part is empty, and none starts with a dot.
    private static bool IsClean(string path)
    {
        var before = '/';
        foreach (var character in path)
        {
            if (character == '\\' || (before == '/' && character is '/' or '.'))
                return false;

            before = character;
        }

        return path.Length == 0 || before != '/';
    }
}
