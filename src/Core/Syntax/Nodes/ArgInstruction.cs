using System.Collections.Generic;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ARG name[=default] …</c>.</summary>
internal sealed class ArgInstruction(InstructionHead head, IReadOnlyList<KeyValue> declarations) : InstructionSyntax(head)
{
    public IReadOnlyList<KeyValue> Declarations { get; } = declarations;
}
