using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>USER user[:group]</c>.</summary>
internal sealed class UserInstruction(InstructionHead head) : InstructionSyntax(head)
{
    /// <summary>The whole rest of the line as written.</summary>
    public MappedText User => Arguments;
}
