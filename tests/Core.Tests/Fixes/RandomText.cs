using System;
using System.Linq;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Fixes;

/// <summary>Texts and edits as odd as files can be: mixed line ends or one kind, tabs, byte-order marks, halves of emoji beside each other.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces = ["FROM a", "RUN b", "\t", " ", "😀", "é", "# c", "\\", "`", "<<E"];

    public static SourceText Of(Random random)
    {
        var end = random.Next(3) switch { 0 => "\n", 1 => "\r\n", _ => null };
        var lines = Enumerable.Range(0, random.Next(0, 7)).Select(_ => Line(random) + (end ?? (random.Next(2) == 0 ? "\n" : "\r\n")));
        return new SourceText("Dockerfile", (random.Next(4) == 0 ? "\uFEFF" : "") + string.Concat(lines) + (random.Next(2) == 0 ? Line(random) : ""));
    }

    /// <summary>A fix of one edit or of two, by places or by lines.</summary>
    public static Fix FixIn(SourceText source, Random random) =>
        new("x", FixSafety.Safe, Enumerable.Range(0, random.Next(1, 3)).Select(_ => Edit(source, random)).ToArray());

    public static bool HasBareFeed(string text) => text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n');

    private static TextEdit Edit(SourceText source, Random random)
    {
        // Characters are replaced within a line; what takes line ends along takes whole lines.
        var start = random.Next(source.Content.Length + 1);
        var length = random.Next(3);
        while (start < source.Content.Length && start > 0 && source.Content[start - 1] == '\r')
            start++;

        while (length > 0 && (start + length > source.Content.Length || source.Content.IndexOfAny(['\r', '\n'], start, length) >= 0))
            length--;

        return random.Next(5) switch
        {
            0 => LineEdits.Above(source, start, Line(random)),
            1 => LineEdits.Below(source, start, Line(random)),
            2 => LineEdits.Append(source, Line(random)),
            3 => LineEdits.Remove(source, new TextSpan(start, length)),
            _ => new TextEdit(new SourceSpan(source, new TextSpan(start, length)), random.Next(3) == 0 ? "x\ny" : random.Next(2) == 0 ? "" : "x"),
        };
    }

    private static string Line(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
