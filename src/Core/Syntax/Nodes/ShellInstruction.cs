using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>SHELL ["executable", "parameters"]</c>.</summary>
internal sealed class ShellInstruction(InstructionHead head, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec);
