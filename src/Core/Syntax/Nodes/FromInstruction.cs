using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>FROM image [AS name]</c>.</summary>
internal sealed class FromInstruction(InstructionHead head, MappedText image, MappedText? stageName) : InstructionSyntax(head)
{
    /// <summary>The image as written, before expansion; empty when it is missing.</summary>
    public MappedText Image { get; } = image;

    /// <summary>The name behind <c>AS</c>.</summary>
    public MappedText? StageName { get; } = stageName;
}
