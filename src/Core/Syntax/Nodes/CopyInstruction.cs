using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>COPY source destination</c>.</summary>
internal sealed class CopyInstruction(InstructionHead head, MappedText[] words, ArgumentForm form)
    : TransferInstruction(head, words, form);
