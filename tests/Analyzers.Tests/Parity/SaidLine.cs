using System.Collections.Generic;

namespace GoContainerGuard.Tests.Parity;

/// <summary>A finding as one line, so that two hosts can be compared by eye.</summary>
internal static class SaidLine
{
    /// <summary>Lines and columns count from one.</summary>
    public static string Place(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        $"{path}({startLine},{startColumn}-{endLine},{endColumn})";

    public static string Of(string place, string level, string ruleId, string message, IEnumerable<string> related) =>
        $"{place}: {level} {ruleId}: {message} <- {string.Join(' ', related)}";
}
