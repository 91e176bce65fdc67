using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>CMD command</c>.</summary>
internal sealed class CmdInstruction(InstructionHead head, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec);
