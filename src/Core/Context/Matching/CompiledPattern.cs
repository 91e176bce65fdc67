using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>How the compilation of a pattern ended.</summary>
internal enum PatternOutcome
{
    /// <summary>We cannot tell what Docker makes of it: it names a script of Unicode, or is larger than our bounds.</summary>
    NotKnown,

    /// <summary>Docker fails as soon as it reaches this pattern.</summary>
    Refused,

    /// <summary>It was compiled.</summary>
    Compiled,
}

/// <summary>A pattern as steps.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Steps">The steps; none when it was not compiled.</param>
internal readonly record struct CompiledPattern(PatternOutcome Outcome, IReadOnlyList<PatternElement> Steps)
{
    public CompiledPattern(IReadOnlyList<PatternElement> steps)
        : this(PatternOutcome.Compiled, steps)
    {
    }

    public CompiledPattern(PatternOutcome outcome)
        : this(outcome, [])
    {
    }
}
