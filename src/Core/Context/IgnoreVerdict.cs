namespace GoContainerGuard.Context;

/// <summary>What an ignore file says of a path, and why.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="DecidedBy">The pattern that made the answer what it is; <c>null</c> when none matched, or when the file as a whole is refused.</param>
internal readonly record struct IgnoreVerdict(IgnoreAnswer Answer, IgnorePattern? DecidedBy)
{
    public bool IsExcluded => Answer is IgnoreAnswer.Excluded;
}
