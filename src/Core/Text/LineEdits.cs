using System;

namespace GoContainerGuard.Text;

/// <summary>Edits of whole lines. Wherever they stand, the file ends afterwards as it did before: with a line feed or without.</summary>
internal static class LineEdits
{
    /// <summary>A line of its own above the one that an offset lies in.</summary>
    public static TextEdit Above(SourceText source, int offset, string line) =>
        new(new SourceSpan(source, new TextSpan(StartOfLine(source.Content, offset), 0)), line + "\n");

    /// <summary>A line of its own below the one that an offset lies in.</summary>
    public static TextEdit Below(SourceText source, int offset, string line)
    {
        // What follows the last line feed is no line when nothing stands there.
        var content = source.Content;
        return offset > 0 && offset == content.Length && content[offset - 1] == '\n'
            ? Append(source, line)
            : new(new SourceSpan(source, new TextSpan(EndOfLine(content, offset), 0)), "\n" + line);
    }

    /// <summary>A line at the end of the file; in a file that is not there, its first.</summary>
    public static TextEdit Append(SourceText source, string line)
    {
        var content = source.Content;
        var isInNewLine = content.Length == 0 || content[content.Length - 1] == '\n';
        return new(new SourceSpan(source, new TextSpan(content.Length, 0)), isInNewLine ? line + "\n" : "\n" + line);
    }

    /// <summary>The lines that a span lies in go, with their line ends.</summary>
    public static TextEdit Remove(SourceText source, TextSpan lines)
    {
        var content = source.Content;
        var start = StartOfLine(content, lines.Start);
        var feed = content.IndexOf('\n', Math.Max(start, lines.IsEmpty ? lines.End : lines.End - 1));
        if (feed >= 0)
            return new(new SourceSpan(source, TextSpan.FromBounds(start, feed + 1)), "");

        // The last line has no end of its own to take along, so it takes the one above.
        return new(new SourceSpan(source, TextSpan.FromBounds(start == 0 ? 0 : EndOfLine(content, StartOfLine(content, start - 1)), content.Length)), "");
    }

    /// <summary>The blanks and tabs that a line starts with.</summary>
    public static string Indentation(SourceText source, int offset)
    {
        var start = StartOfLine(source.Content, offset);
        var end = start;
        while (end < source.Content.Length && source.Content[end] is ' ' or '\t')
            end++;

        return source.Content.Substring(start, end - start);
    }

    public static int StartOfLine(string content, int offset) => offset == 0 ? 0 : content.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>The offset in front of the line end, carriage returns included.</summary>
    public static int EndOfLine(string content, int offset)
    {
        var feed = content.IndexOf('\n', offset);
        var end = feed < 0 ? content.Length : feed;
        while (feed >= 0 && end > 0 && content[end - 1] == '\r')
            end--;

        return end;
    }
}
