using System.Collections.Generic;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ENV key=value</c>.</summary>
internal sealed class EnvInstruction(InstructionHead head, IReadOnlyList<KeyValue> pairs, KeyValueForm form) : InstructionSyntax(head)
{
    public IReadOnlyList<KeyValue> Pairs { get; } = pairs;

    public KeyValueForm Form { get; } = form;
}
