using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>STOPSIGNAL signal</c>.</summary>
internal sealed class StopsignalInstruction(InstructionHead head) : InstructionSyntax(head)
{
    /// <summary>The whole rest of the line as written.</summary>
    public MappedText Signal => Arguments;
}
