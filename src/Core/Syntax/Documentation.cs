using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>The comments that BuildKit keeps as the documentation of an instruction: across empty lines, cleared by an empty comment.</summary>
internal static class Documentation
{
    /// <summary>The texts of the comments above the instruction of an index.</summary>
    public static List<string> Above(DockerfileSyntax syntax, int index)
    {
        var lines = new List<string>();
        var content = syntax.Source.Content;
        var start = index == 0 ? 0 : syntax.Instructions[index - 1].Extent.End;
        var end = syntax.Instructions[index].Extent.Start;
        foreach (var comment in syntax.Comments)
        {
            if (comment.Start < start || comment.End > end)
                continue;

            // BuildKit drops the first character of the line, which is the sign only when nothing stands before it.
            var lineStart = comment.Start;
            while (lineStart > start && content[lineStart - 1] != '\n' && content[lineStart - 1] != '\uFEFF')
                lineStart--;

            var text = syntax.Source.Slice(TextSpan.FromBounds(lineStart + 1, comment.End)).Trim();
            if (text.Length == 0)
                lines.Clear();
            else
                lines.Add(text);
        }

        return lines;
    }
}
