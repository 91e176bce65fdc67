using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

/// <summary>Applies a unified diff without any tolerance: each line that stays or goes must be the very line, and each number must be right.</summary>
internal static partial class PatchReading
{
    public static string Apply(string before, string diff)
    {
        if (diff.Length == 0)
            return before;

        var old = Lines(before);
        var result = new List<string>();
        var (at, hunks) = (0, 0);
        var lines = Lines(diff);
        for (var line = 2; line < lines.Count;)
        {
            var header = Header().Match(lines[line++]);
            header.Success.ShouldBeTrue(lines[line - 1]);
            var (start, count) = Range(header, 1);
            var (newStart, newCount) = Range(header, 3);
            for (; at < start; at++)
                result.Add(old[at]);

            result.Count.ShouldBe(newStart);
            var (goes, comes) = (0, 0);
            for (; line < lines.Count && lines[line][0] != '@'; line++)
            {
                var text = lines[line][1..];
                if (line + 1 < lines.Count && lines[line + 1][0] == '\\')
                    text = text.TrimEnd('\n');

                switch (lines[line][0])
                {
                    case ' ':
                        old[at].ShouldBe(text);
                        result.Add(old[at++]);
                        (goes, comes) = (goes + 1, comes + 1);
                        break;
                    case '-':
                        old[at++].ShouldBe(text);
                        goes++;
                        break;
                    case '+':
                        result.Add(text);
                        comes++;
                        break;
                    default:
                        lines[line].ShouldBe("\\ No newline at end of file\n");
                        break;
                }
            }

            (goes, comes).ShouldBe((count, newCount));
            hunks++;
        }

        hunks.ShouldBeGreaterThan(0);
        return string.Concat(result.Concat(old.Skip(at)));
    }

    private static (int Start, int Count) Range(Match header, int group)
    {
        var count = header.Groups[group + 1].Success ? Number(header.Groups[group + 1]) : 1;
        var line = Number(header.Groups[group]);
        return (count == 0 ? line : line - 1, count);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1].TrimEnd('\n');
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);

        return lines;
    }

    [GeneratedRegex("^@@ -([0-9]+)(?:,([0-9]+))? [+]([0-9]+)(?:,([0-9]+))? @@\n$")]
    private static partial Regex Header();
}
