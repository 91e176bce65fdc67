namespace GoContainerGuard.Syntax;

/// <summary>Who refuses a piece of the file, and when.</summary>
internal enum FaultKind
{
    /// <summary>BuildKit's parser refuses an instruction.</summary>
    Parser,

    /// <summary>BuildKit's parser refuses a directive.</summary>
    Directive,

    /// <summary>A physical line is longer than BuildKit's scanner takes.</summary>
    LongLine,

    /// <summary>There is no instruction at all.</summary>
    NoInstructions,

    /// <summary>BuildKit's second stage refuses the instruction.</summary>
    Instruction,

    /// <summary>The keyword is no instruction.</summary>
    UnknownInstruction,

    /// <summary>The instruction does not have the flag.</summary>
    UnknownFlag,

    /// <summary>The instruction may not be kept by ONBUILD.</summary>
    OnbuildTrigger,
}
