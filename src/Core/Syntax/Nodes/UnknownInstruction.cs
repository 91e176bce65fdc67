namespace GoContainerGuard.Syntax.Nodes;

/// <summary>A line whose first word is no instruction.</summary>
internal sealed class UnknownInstruction(InstructionHead head) : InstructionSyntax(head);
