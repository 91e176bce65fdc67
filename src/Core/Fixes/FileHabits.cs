using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>What a file does in its own way, and an edit has to do likewise: its line ends, and a byte-order mark that stays in front.</summary>
internal static class FileHabits
{
    private const char ByteOrderMark = '\uFEFF';
    private const string Windows = "\r\n";

    public static IReadOnlyList<TextEdit> Keep(IReadOnlyList<TextEdit> edits)
    {
        var kept = new TextEdit[edits.Count];
        for (var index = 0; index < kept.Length; index++)
            kept[index] = Keep(edits[index]);

        return kept;
    }

    private static TextEdit Keep(TextEdit edit)
    {
        var content = edit.Where.Source.Content;
        var where = edit.Where;
        if (where.Span.Start == 0 && content.Length > 0 && content[0] == ByteOrderMark)
            where = where with { Span = TextSpan.FromBounds(1, Math.Max(1, where.Span.End)) };

        var isOneLine = edit.NewText.IndexOf('\n') < 0;
        return new TextEdit(where, isOneLine || !IsInWindowsLines(content, where.Span.Start) ? edit.NewText : InWindowsLines(edit.NewText));
    }

    // The line end above the place counts, and in the first line its own.
    private static bool IsInWindowsLines(string content, int offset)
    {
        var start = Math.Min(offset, content.Length);
        var feed = start > 0 ? content.LastIndexOf('\n', start - 1) : -1;
        if (feed < 0)
            feed = content.IndexOf('\n', start);

        return feed > 0 && content[feed - 1] == '\r';
    }

    private static string InWindowsLines(string text) => text.Replace(Windows, "\n").Replace("\n", Windows);
}
