using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// The suppressions that a Dockerfile carries in comments: <c># gcg:ignore GCG0801 because …</c> above or inside an instruction, and
/// <c># gcg:ignore-file GCG0801 because …</c> above the first one.
/// </summary>
internal sealed class InlineSuppressions
{
    private const string ForInstruction = "gcg:ignore";
    private const string ForFile = "gcg:ignore-file";
    private const string ReasonWord = "because";

    private static readonly char[] Comma = [','];

    private readonly SourceText _source;
    private readonly List<Entry> _entries = [];

    private InlineSuppressions(SourceText source) => _source = source;

    public static InlineSuppressions Read(DockerfileSyntax syntax)
    {
        var suppressions = new InlineSuppressions(syntax.Source);
        var instruction = 0;
        foreach (var comment in syntax.Comments)
        {
            // Comments and instructions both come in the order of the file.
            while (instruction < syntax.Instructions.Count && syntax.Instructions[instruction].Span.End <= comment.Start)
                instruction++;

            suppressions.Add(comment, instruction, syntax.Instructions);
        }

        return suppressions;
    }

    /// <summary>The suppression that silences a finding; <c>null</c> when none does.</summary>
    public Suppression? Find(Finding finding)
    {
        foreach (var entry in _entries)
        {
            if (entry.Covers(finding, _source))
                return new Suppression(SuppressionKind.InSource, entry.Reason);
        }

        return null;
    }

    private void Add(TextSpan comment, int instruction, IReadOnlyList<InstructionSyntax> instructions)
    {
        var text = _source.Slice(comment);
        var words = text.Substring(1).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] is not (ForInstruction or ForFile))
            return;

        var isForFile = words[0] == ForFile;
        if (isForFile ? instruction > 0 : instruction >= instructions.Count)
            return;

        var ids = new List<string>();
        var at = 1;
        for (; at < words.Length && words[at] != ReasonWord; at++)
            ids.AddRange(words[at].Split(Comma, StringSplitOptions.RemoveEmptyEntries));

        var reason = at < words.Length - 1 ? string.Join(" ", words, at + 1, words.Length - at - 1) : null;
        _entries.Add(new Entry(ids, isForFile ? null : instructions[instruction].Span, reason));
    }

    private sealed record Entry(List<string> Ids, TextSpan? Instruction, string? Reason)
    {
        public bool Covers(Finding finding, SourceText source)
        {
            if (!Names(finding.Rule.Id))
                return false;

            if (Instruction is not { } span)
                return true;

            return ReferenceEquals(finding.Where.Source, source) && finding.Where.Span.Start >= span.Start && finding.Where.Span.Start <= span.End;
        }

        private bool Names(string id)
        {
            foreach (var name in Ids)
            {
                if (string.Equals(name, id, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }
}
