using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>COPY</c> or <c>ADD</c>: sources and a destination.</summary>
internal abstract class TransferInstruction(InstructionHead head, IReadOnlyList<MappedText> sources, MappedText destination) : InstructionSyntax(head)
{
    /// <summary>The sources as written; JSON strings with their quotes taken off.</summary>
    public IReadOnlyList<MappedText> Sources { get; } = sources;

    /// <summary>The destination as written; empty when it is missing.</summary>
    public MappedText Destination { get; } = destination;
}
