using System;

namespace GoContainerGuard.Output;

/// <summary>
/// A part of a page that is rendered, not written: everything between the lines <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.
/// </summary>
public static class MarkedBlock
{
    /// <summary>The facts of a rule on its page.</summary>
    public const string Facts = "facts";

    /// <summary>How a rule is turned off, on its page.</summary>
    public const string TurnItOff = "turn it off";

    /// <summary>The table of the rules in the README.</summary>
    public const string Rules = "rules";

    /// <summary>The text of the block, or <c>null</c> when the page does not have both markers, each once and in order.</summary>
    public static string? Find(string page, string name) =>
        TryFind(page, name, out var start, out var end) ? page.Substring(start, end - start) : null;

    /// <summary>
    /// The page with the text of the block replaced, or <c>null</c> when the page does not have both markers, each once and in order.
    /// </summary>
    public static string? Replace(string page, string name, string text) =>
        TryFind(page, name, out var start, out var end) ? page.Substring(0, start) + text + page.Substring(end) : null;

    private static bool TryFind(string page, string name, out int start, out int end)
    {
        var opening = "<!-- " + name + " -->\n";
        var closing = "<!-- /" + name + " -->";
        start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        end = page.IndexOf(closing, StringComparison.Ordinal);
        return start >= opening.Length && end >= start
            && page.IndexOf(opening, start, StringComparison.Ordinal) < 0
            && page.IndexOf(closing, end + 1, StringComparison.Ordinal) < 0;
    }
}
