using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>COPY source destination</c>.</summary>
internal sealed class CopyInstruction(InstructionHead head, IReadOnlyList<MappedText> sources, MappedText destination)
    : TransferInstruction(head, sources, destination);
