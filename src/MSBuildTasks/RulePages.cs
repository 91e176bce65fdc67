using System;
using System.IO;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>The pages of the rules, which lie beside the task.</summary>
internal static class RulePages
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(typeof(RulePages).Assembly.Location) ?? "", "docs", "rules");

    /// <summary>The address of a page as a file, or <c>null</c> when there is none.</summary>
    public static string? FindAddress(string id) => File.Exists(PathOf(id)) ? new Uri(PathOf(id)).AbsoluteUri : null;

    /// <summary>The page in Markdown, or <c>null</c> when it cannot be read.</summary>
    public static string? FindText(string id)
    {
        try
        {
            return File.Exists(PathOf(id)) ? File.ReadAllText(PathOf(id)) : null;
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return null;
        }
    }

    private static string PathOf(string id) => Path.Combine(Folder, id + ".md");
}
