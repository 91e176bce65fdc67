namespace GoContainerGuard.Semantics;

/// <summary>One step of a pattern; the character counts for <see cref="PatternStepKind.Character"/> only.</summary>
internal readonly record struct PatternStep(PatternStepKind Kind, char Character);
