namespace GoContainerGuard.Syntax;

/// <summary>What is wrong with a piece of the file; each has its own sentence.</summary>
internal enum FaultKind
{
    /// <summary>BuildKit's parser refuses the text.</summary>
    Parser,

    /// <summary>BuildKit's second stage refuses the instruction.</summary>
    Instruction,

    /// <summary>The keyword is no instruction.</summary>
    UnknownInstruction,
}
