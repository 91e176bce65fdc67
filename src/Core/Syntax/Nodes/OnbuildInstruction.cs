namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>ONBUILD instruction</c>: runs in the builds that start from this image.</summary>
internal sealed class OnbuildInstruction(InstructionHead head, InstructionSyntax? trigger) : InstructionSyntax(head)
{
    /// <summary>The instruction that is kept; <c>null</c> when there is none.</summary>
    public InstructionSyntax? Trigger { get; } = trigger;
}
