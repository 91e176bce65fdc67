using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Lines without the carriage returns at their ends.</summary>
internal static class UnixLines
{
    /// <summary>A text of more lines is for a tool that rewrites whole files.</summary>
    public const int MostLines = 5_000;

    /// <summary>A deletion for each line; <c>null</c> for too many of them.</summary>
    public static TextEdit[]? In(SourceText source, TextSpan span)
    {
        var edits = new List<TextEdit>();
        var content = source.Content;
        for (var feed = content.IndexOf('\n', span.Start, span.Length); feed >= 0; feed = content.IndexOf('\n', feed + 1, span.End - feed - 1))
        {
            var start = feed;
            while (start > span.Start && content[start - 1] == '\r')
                start--;

            if (start == feed)
                continue;

            if (edits.Count == MostLines)
                return null;

            edits.Add(new TextEdit(new SourceSpan(source, TextSpan.FromBounds(start, feed)), ""));
        }

        return [.. edits];
    }
}
