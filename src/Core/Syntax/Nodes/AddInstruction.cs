using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ADD source destination</c>.</summary>
internal sealed class AddInstruction(InstructionHead head, MappedText[] words, ArgumentForm form)
    : TransferInstruction(head, words, form);
