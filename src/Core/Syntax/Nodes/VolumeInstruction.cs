using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>VOLUME path …</c>.</summary>
internal sealed class VolumeInstruction(InstructionHead head, MappedText[] paths, ArgumentForm form) : InstructionSyntax(head)
{
    /// <summary>The paths; in a JSON array the strings that it means.</summary>
    public IReadOnlyList<MappedText> Paths { get; } = paths;

    public ArgumentForm Form { get; } = form;
}
