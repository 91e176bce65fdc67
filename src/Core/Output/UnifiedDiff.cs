using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Output;

/// <summary>Two texts of a file as a unified diff, as <c>patch -p1</c> and <c>git apply</c> take it.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewline = "\n\\ No newline at end of file\n";

    /// <summary>The diff with its two header lines; empty when the texts are equal.</summary>
    /// <param name="before">The text as it is; a file that is not there (<see cref="SourceText.IsAbsent"/>) is made by the diff.</param>
    /// <param name="after">The text as it shall be. A byte-order mark that is to be seen is part of both.</param>
    public static string Of(SourceText before, SourceText after)
    {
        if (before.Content == after.Content)
            return "";

        var (left, right) = (Lines(before.Content), Lines(after.Content));
        var comparison = LineComparison.Of(left, right);
        var diff = new StringBuilder();
        diff.Append("--- ").Append(before.IsAbsent ? "/dev/null" : Name("a/" + before.Path)).Append('\n');
        diff.Append("+++ ").Append(Name("b/" + after.Path)).Append('\n');
        foreach (var hunk in Hunks(comparison))
            Add(hunk, left, right, diff);

        return diff.ToString();
    }

    private static List<string> Lines(string content)
    {
        var lines = new List<string>();
        for (var start = 0; start < content.Length;)
        {
            var feed = content.IndexOf('\n', start);
            var end = feed < 0 ? content.Length : feed + 1;
            lines.Add(content.Substring(start, end - start));
            start = end;
        }

        return lines;
    }

    /// <summary>Changes that lie so near to each other that their surroundings meet are one hunk.</summary>
    private static IEnumerable<List<LineChange>> Hunks(IReadOnlyList<LineChange> changes)
    {
        var hunk = new List<LineChange>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.Left - hunk[hunk.Count - 1].LeftEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(change);
        }

        yield return hunk;
    }

    private static void Add(List<LineChange> hunk, List<string> left, List<string> right, StringBuilder to)
    {
        var (first, last) = (hunk[0], hunk[hunk.Count - 1]);
        var above = Math.Min(Context, first.Left);
        var below = Math.Min(Context, left.Count - last.LeftEnd);
        to.Append("@@ -").Append(Range(first.Left - above, last.LeftEnd + below));
        to.Append(" +").Append(Range(first.Right - above, last.RightEnd + below)).Append(" @@\n");

        var at = first.Left - above;
        foreach (var change in hunk)
        {
            AddLines(' ', left, at, change.Left, to);
            AddLines('-', left, change.Left, change.LeftEnd, to);
            AddLines('+', right, change.Right, change.RightEnd, to);
            at = change.LeftEnd;
        }

        AddLines(' ', left, at, at + below, to);
    }

    // POSIX diff -u: a count of one is left out, and an empty range names the line in front of it.
    private static string Range(int start, int end)
    {
        var count = end - start;
        var line = (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture);
        return count == 1 ? line : line + "," + count.ToString(CultureInfo.InvariantCulture);
    }

    private static void AddLines(char mark, List<string> lines, int start, int end, StringBuilder to)
    {
        for (var at = start; at < end; at++)
        {
            to.Append(mark).Append(lines[at]);
            if (lines[at][lines[at].Length - 1] != '\n')
                to.Append(NoNewline);
        }
    }

    /// <summary>Both tools read a name up to a tab, and one in quotes as a C string.</summary>
    private static string Name(string path)
    {
        var needsQuotes = false;
        foreach (var character in path)
            needsQuotes |= character is '"' or '\\' || char.IsControl(character);

        if (!needsQuotes)
            return path.IndexOf(' ') < 0 ? path : path + "\t";

        var quoted = new StringBuilder("\"");
        foreach (var character in path)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsControl(character) && character < 128)
                quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}
