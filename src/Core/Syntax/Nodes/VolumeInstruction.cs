using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>VOLUME path …</c>.</summary>
internal sealed class VolumeInstruction(InstructionHead head, IReadOnlyList<MappedText> paths) : InstructionSyntax(head)
{
    public IReadOnlyList<MappedText> Paths { get; } = paths;
}
