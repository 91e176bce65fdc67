using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>WORKDIR path</c>.</summary>
internal sealed class WorkdirInstruction(InstructionHead head) : InstructionSyntax(head)
{
    /// <summary>The whole rest of the line as written.</summary>
    public MappedText Path => Arguments;
}
