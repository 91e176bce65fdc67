using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>MAINTAINER name</c>.</summary>
internal sealed class MaintainerInstruction(InstructionHead head) : InstructionSyntax(head)
{
    /// <summary>The whole rest of the line as written.</summary>
    public MappedText Name => Arguments;
}
