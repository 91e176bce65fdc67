using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ONBUILD instruction</c>: runs in the builds that start from this image.</summary>
internal sealed class OnbuildInstruction(InstructionHead head, InstructionSyntax? trigger) : InstructionSyntax(head)
{
    /// <summary>The instruction that is kept; <c>null</c> when there is none.</summary>
    public InstructionSyntax? Trigger { get; } = trigger;

    /// <inheritdoc/>
    public override void Complete(TextSpan span, TextSpan extent, TextSpan? emptyLine, IReadOnlyList<HeredocSyntax> heredocs)
    {
        base.Complete(span, extent, emptyLine, heredocs);
        Trigger?.Complete(Trigger.Line.SourceSpan(), extent, null, heredocs);
    }
}
