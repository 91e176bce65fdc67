using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>FROM image [AS name]</c>.</summary>
internal sealed class FromInstruction(InstructionHead head, MappedText[] words) : InstructionSyntax(head)
{
    public IReadOnlyList<MappedText> Words => words;

    /// <summary>The image as written, before expansion; empty when it is missing.</summary>
    public MappedText Image => words.Length > 0 ? words[0] : Arguments;

    /// <summary>The name behind <c>AS</c>.</summary>
    public MappedText? StageName => words.Length == 3 ? words[2] : null;
}
