namespace GoContainerGuard.Semantics;

internal enum PatternStepKind
{
    Character,
    AnyCharacter,
    AnyText,
}
