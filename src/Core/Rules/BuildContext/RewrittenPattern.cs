using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>A pattern of the ignore file, written so that Docker reads what its author meant.</summary>
internal static class RewrittenPattern
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The edits; <c>null</c> when it is not clear what was meant.</summary>
    public static TextEdit[]? EditsFor(SourceSpan where, Misreading misreading) => misreading switch
    {
        Misreading.RemarkBehind => RemarkAbove(where),
        Misreading.IndentedComment => [new TextEdit(FromStartOfLine(where, where.Span.Start), "")],
        Misreading.NegatedSet => TurnedRound(where),
        _ => LineForEach(where),
    };

    private static TextEdit[]? RemarkAbove(SourceSpan where)
    {
        var written = where.Text;
        for (var at = 1; at < written.Length; at++)
        {
            if (written[at] == '#' && written[at - 1] is ' ' or '\t')
                return [new TextEdit(FromStartOfLine(where, where.Span.End), written.Substring(at) + "\n" + written.Substring(0, at).TrimEnd())];
        }

        return null;
    }

    private static TextEdit[]? TurnedRound(SourceSpan where)
    {
        var set = where.Text.IndexOf("[!", StringComparison.Ordinal);
        return set < 0 ? null : [new TextEdit(where with { Span = new TextSpan(where.Span.Start + set + 1, 1) }, "^")];
    }

    private static TextEdit[]? LineForEach(SourceSpan where)
    {
        var written = where.Text;
        var parts = written.Split(Braces);
        if (parts.Length != 3)
            return null;

        var alternatives = parts[1].Split(',');
        for (var index = 0; index < alternatives.Length; index++)
            alternatives[index] = parts[0] + alternatives[index].Trim() + parts[2];

        return [new TextEdit(where, string.Join("\n", alternatives))];
    }

    private static SourceSpan FromStartOfLine(SourceSpan where, int end) =>
        where with { Span = TextSpan.FromBounds(LineEdits.StartOfLine(where.Source.Content, where.Span.Start), end) };
}
