using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>COPY</c> or <c>ADD</c>: sources and a destination.</summary>
internal abstract class TransferInstruction(InstructionHead head, MappedText[] words, ArgumentForm form) : InstructionSyntax(head)
{
    /// <summary>Sources and destination as far as they are there; in a JSON array the strings that it means.</summary>
    public IReadOnlyList<MappedText> Words => words;

    /// <summary>The sources; in a JSON array the strings that it means.</summary>
    public IReadOnlyList<MappedText> Sources { get; } = SourcesOf(words);

    /// <summary>The destination; empty when it is missing.</summary>
    public MappedText Destination => words.Length > 1 ? words[words.Length - 1] : Arguments.Slice(Arguments.Length, 0);

    public ArgumentForm Form { get; } = form;

    /// <summary>The heredoc that a source announces; <c>null</c> for a path.</summary>
    public HeredocSyntax? HeredocOf(MappedText source)
    {
        foreach (var heredoc in Heredocs)
        {
            if (heredoc.Marker.Start == source.Start && heredoc.Marker.Length == source.Length)
                return heredoc;
        }

        return null;
    }

    private static MappedText[] SourcesOf(MappedText[] words)
    {
        if (words.Length < 2)
            return [];

        var sources = new MappedText[words.Length - 1];
        Array.Copy(words, sources, sources.Length);
        return sources;
    }
}
