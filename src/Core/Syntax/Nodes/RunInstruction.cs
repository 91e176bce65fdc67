using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>RUN command</c>.</summary>
internal sealed class RunInstruction(InstructionHead head, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec);
