using System.Globalization;
using System.Text;

namespace GoContainerGuard.Output;

/// <summary>Paths as the URI references of RFC 3986.</summary>
internal static class SarifUri
{
    // RFC 3986 §3.3: what a part of a path may hold as it is. The colon is left out, since in the first part of a relative reference
    // (§4.2) it would end a scheme.
    private const string PlainCharacters = "-._~!$&'()*+,;=@/";

    /// <summary>A path below the root as a relative reference.</summary>
    public static string Relative(string path) => Escaped(path);

    /// <summary>A folder as an absolute address, with the slash at its end that makes it a base.</summary>
    /// <param name="path">Absolute path with <c>/</c> between its parts and none at the end; the root of a disk is the empty text.</param>
    public static string Folder(string path)
    {
        if (path.StartsWith("//", System.StringComparison.Ordinal))
            return "file:" + Escaped(path) + "/";

        var hasDrive = path.Length >= 2 && path[1] == ':';
        var drive = hasDrive ? "/" + path.Substring(0, 2) : "";
        return "file://" + drive + Escaped(hasDrive ? path.Substring(2) : path) + "/";
    }

    /// <summary>A path that starts with <c>../</c> as an absolute address.</summary>
    public static string Above(string root, string path)
    {
        const string up = "../";
        while (path.StartsWith(up, System.StringComparison.Ordinal))
        {
            path = path.Substring(up.Length);
            root = root.Substring(0, System.Math.Max(root.LastIndexOf('/'), 0));
        }

        return Folder(root) + Escaped(path);
    }

    private static string Escaped(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (IsPlain((char)unit))
                escaped.Append((char)unit);
            else
                escaped.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || PlainCharacters.IndexOf(character) >= 0;
}
