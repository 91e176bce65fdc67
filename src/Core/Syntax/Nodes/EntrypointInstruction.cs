using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ENTRYPOINT command</c>.</summary>
internal sealed class EntrypointInstruction(InstructionHead head, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec);
