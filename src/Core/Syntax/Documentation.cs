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
        for (var number = FirstFrom(syntax.Comments, start); number < syntax.Comments.Count && syntax.Comments[number].End <= end; number++)
        {
            var comment = syntax.Comments[number];

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

    private static int FirstFrom(IReadOnlyList<TextSpan> comments, int start)
    {
        var low = 0;
        for (var high = comments.Count; low < high;)
        {
            var middle = (low + high) / 2;
            if (comments[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
