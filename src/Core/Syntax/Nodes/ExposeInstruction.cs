using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>EXPOSE port …</c>.</summary>
internal sealed class ExposeInstruction(InstructionHead head, IReadOnlyList<MappedText> ports) : InstructionSyntax(head)
{
    public IReadOnlyList<MappedText> Ports { get; } = ports;
}
