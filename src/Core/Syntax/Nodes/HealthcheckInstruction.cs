using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>HEALTHCHECK CMD command</c> or <c>HEALTHCHECK NONE</c>.</summary>
internal sealed class HealthcheckInstruction(InstructionHead head, MappedText type, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec)
{
    /// <summary><c>CMD</c> or <c>NONE</c> as written.</summary>
    public MappedText Type { get; } = type;

    /// <summary>Whether an inherited health check is switched off.</summary>
    public bool IsNone => Type.EqualsIgnoringCase("NONE");
}
