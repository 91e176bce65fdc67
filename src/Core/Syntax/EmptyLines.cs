using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>The empty lines inside the continuation of an instruction.</summary>
internal static class EmptyLines
{
    /// <summary>
    /// Each run of them as one span; <c>null</c> when what follows one looks like an instruction of its own, so that the fault is rather
    /// the continuation above.
    /// </summary>
    public static IReadOnlyList<TextSpan>? In(SourceText source, InstructionSyntax instruction)
    {
        var runs = new List<TextSpan>();
        var content = source.Content;
        var last = instruction.Heredocs.Count > 0 ? instruction.Heredocs[0].Body.Start - 1 : instruction.Extent.End;
        var isInRun = false;
        for (var start = instruction.Extent.Start; start <= last;)
        {
            var end = LineEdits.EndOfLine(content, start);
            var line = Characters.TrimStart(content, TextSpan.FromBounds(start, end));
            if (line.IsEmpty && isInRun)
                runs[runs.Count - 1] = TextSpan.FromBounds(runs[runs.Count - 1].Start, end);
            else if (line.IsEmpty)
                runs.Add(TextSpan.FromBounds(start, end));
            else if (isInRun && SlipHints.StartsInstruction(content, line))
                return null;

            isInRun = line.IsEmpty;
            var feed = content.IndexOf('\n', end);
            start = feed < 0 ? content.Length + 1 : feed + 1;
        }

        return runs;
    }
}
