using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>
/// What git leaves untracked, near enough to tell build output from sources: the lines of a .gitignore are written as Docker writes
/// them and given to the same matcher. Other than git, it lets a later line bring back a file of a folder that is left out.
/// </summary>
internal static class GitIgnore
{
    /// <summary>The name of such a file in any folder.</summary>
    public const string FileName = ".gitignore";

    /// <summary>The patterns of a .gitignore for the paths below its folder.</summary>
    public static IgnoreFile Read(SourceText source)
    {
        var translated = new StringBuilder(source.Content.Length);
        foreach (var line in source.Content.Split('\n'))
            Append(translated, line.Trim());

        return IgnoreFile.Parse(new SourceText(source.Path, translated.ToString()));
    }

    private static void Append(StringBuilder translated, string line)
    {
        var isNegated = line.Length > 0 && line[0] == '!';
        var pattern = (isNegated ? line.Substring(1) : line).TrimEnd('/');
        if (pattern.Length == 0 || pattern[0] == '#')
            return;

        // Without a slash in front or in the middle a name is meant wherever it lies.
        var isAnchored = pattern.IndexOf('/') >= 0;
        translated.Append(isNegated ? "!" : "").Append(isAnchored ? "" : "**/").Append(pattern.TrimStart('/').Replace("[!", "[^")).Append('\n');
    }
}
