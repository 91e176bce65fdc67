using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ONBUILD instruction</c>: runs in the builds that start from this image.</summary>
internal sealed class OnbuildInstruction(InstructionHead head, InstructionSyntax? trigger, InstructionHead? inner = null) : InstructionSyntax(head)
{
    /// <summary>The instruction that is kept; <c>null</c> when there is none.</summary>
    public InstructionSyntax? Trigger { get; } = trigger;

    /// <summary>Completes the triggers with the outer instruction's end and heredocs.</summary>
    public void CompleteTrigger(TextSpan extent, IReadOnlyList<HeredocSyntax> heredocs)
    {
        if (Trigger is null || inner is null)
            return;

        inner.Complete(inner.Line.SourceSpan(), extent, null, heredocs);
        (Trigger as OnbuildInstruction)?.CompleteTrigger(extent, heredocs);
    }
}
