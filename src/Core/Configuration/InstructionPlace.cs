using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>Which instruction a place belongs to.</summary>
internal static class InstructionPlace
{
    /// <summary>Whether a place starts in an instruction, or at its very end.</summary>
    public static bool Holds(TextSpan instruction, TextSpan place) => place.Start >= instruction.Start && place.Start <= instruction.End;
}
