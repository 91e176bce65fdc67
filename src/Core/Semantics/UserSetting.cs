using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Semantics;

/// <summary>The last USER instruction that counts at a place.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Value">What it says after expansion.</param>
internal sealed record UserSetting(UserInstruction Instruction, Expansion Value);
