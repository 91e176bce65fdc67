using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ADD source destination</c>.</summary>
internal sealed class AddInstruction(InstructionHead head, IReadOnlyList<MappedText> sources, MappedText destination)
    : TransferInstruction(head, sources, destination);
