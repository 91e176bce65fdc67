using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Output;

/// <summary>
/// A rule's page for a terminal: headings underlined, code indented below its label, no marks of formatting and no comments. What the page
/// marks in an example is underlined too.
/// </summary>
public static class TerminalPage
{
    private const string Fence = "```";
    private const string Opening = "[|";
    private const string Closing = "|]";
    private const string Indentation = "    ";

    /// <summary>The lines to print.</summary>
    /// <param name="markdown">The page.</param>
    public static IReadOnlyList<string> Of(string markdown)
    {
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in markdown.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                AddLabel(line.Substring(Fence.Length).Trim(), lines);
            }
            else if (isCode)
            {
                AddCode(line, lines);
            }
            else if (!line.StartsWith("<!--", StringComparison.Ordinal))
            {
                AddText(line, lines);
            }
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
            lines.RemoveAt(lines.Count - 1);

        return lines;
    }

    // "dockerfile bad" and "file go.mod fixed" say what it is and what it shows.
    private static void AddLabel(string label, List<string> to)
    {
        if (label.Length == 0)
            return;

        to.Add((label.StartsWith("file ", StringComparison.Ordinal) ? label.Substring("file ".Length) : label) + ":");
        to.Add("");
    }

    private static void AddCode(string line, List<string> to)
    {
        var text = new StringBuilder(Indentation);
        var marks = new StringBuilder(Indentation);
        var isMarked = false;
        for (var at = 0; at < line.Length; at++)
        {
            var opens = string.CompareOrdinal(line, at, Opening, 0, Opening.Length) == 0;
            var closes = isMarked && string.CompareOrdinal(line, at, Closing, 0, Closing.Length) == 0;
            if (opens && line.IndexOf(Closing, at, StringComparison.Ordinal) > 0)
            {
                isMarked = true;
                at++;
            }
            else if (closes)
            {
                isMarked = false;
                at++;
            }
            else
            {
                text.Append(line[at]);
                marks.Append(isMarked ? '^' : line[at] == '\t' ? '\t' : ' ');
            }
        }

        to.Add(text.ToString().TrimEnd());
        var underlined = marks.ToString().TrimEnd();
        if (underlined.Length > 0)
            to.Add(underlined);
    }

    private static void AddText(string line, List<string> to)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#')
            level++;

        var plain = RulePage.Plain(line.Substring(level).TrimStart());
        if (level == 0)
            plain = RulePage.Plain(line);

        var isSecondBlank = plain.Length == 0 && (to.Count == 0 || to[to.Count - 1].Length == 0);
        if (!isSecondBlank)
            to.Add(plain);

        if (level > 0)
            to.Add(new string(level == 1 ? '=' : '-', plain.Length));
    }
}
