using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Output;

/// <summary>A rule's page in Markdown, read for its plain text: enough of Markdown for the pages that we write ourselves.</summary>
internal sealed class RulePage
{
    private const string Fence = "```";

    private RulePage(string summary, string text)
    {
        Summary = summary;
        Text = text;
    }

    /// <summary>The paragraphs between the title and the first heading below it, facts left out; may be empty.</summary>
    public string Summary { get; }

    /// <summary>The whole page without marks of formatting.</summary>
    public string Text { get; }

    public static RulePage Of(string markdown)
    {
        var summary = new List<string>();
        var text = new List<string>();
        var isCode = false;
        var isFacts = false;
        var headings = 0;
        foreach (var line in markdown.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (!isCode && line.StartsWith("<!--", StringComparison.Ordinal))
            {
                isFacts = line.IndexOf(MarkedBlock.Facts, StringComparison.Ordinal) >= 0 && line.IndexOf('/') < 0;
                continue;
            }

            var isHeading = !isCode && line.StartsWith("#", StringComparison.Ordinal);
            var plain = isCode ? line : Plain(line.TrimStart('#').TrimStart());
            headings += isHeading ? 1 : 0;
            text.Add(plain);
            if (!isHeading && !isCode && !isFacts && headings <= 1)
                summary.Add(plain);
        }

        return new RulePage(Joined(summary), Joined(text));
    }

    private static string Joined(List<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            var isSecondBlank = line.Length == 0 && (joined.Length == 0 || EndsInBlankLine(joined));
            if (!isSecondBlank)
                joined.Append(line).Append('\n');
        }

        return joined.ToString().Trim('\n');
    }

    private static bool EndsInBlankLine(StringBuilder text) =>
        text.Length >= 2 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n';

    /// <summary>Without the marks of code and strength, and with a link's text in place of the link. Code keeps its characters.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        var isCode = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '`')
                isCode = !isCode;
            else if (isCode)
                plain.Append(line[at]);
            else if (line[at] == '\\' && at + 1 < line.Length && char.IsPunctuation(line[at + 1]))
                plain.Append(line[++at]);
            else if (line[at] == '*' && at + 1 < line.Length && line[at + 1] == '*')
                at++;
            else if (line[at] == '[' && TryReadLink(line, at, out var text, out var end))
                (plain, at) = (plain.Append(Plain(text)), end);
            else
                plain.Append(line[at]);
        }

        return plain.ToString();
    }

    private static bool TryReadLink(string line, int start, out string text, out int end)
    {
        var middle = line.IndexOf("](", start, StringComparison.Ordinal);
        end = middle < 0 ? -1 : line.IndexOf(')', middle);
        text = end < 0 ? "" : line.Substring(start + 1, middle - start - 1);
        return end >= 0;
    }
}
