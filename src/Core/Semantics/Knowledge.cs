namespace GoContainerGuard.Semantics;

/// <summary>How much is known of a text: whether a default is in it, and what keeps it from being known.</summary>
/// <param name="IsDefault">Whether a default of a build argument decides the text.</param>
/// <param name="UnknownVariable">The first variable whose value is not known.</param>
/// <param name="Reason">Why it is not known.</param>
internal readonly record struct Knowledge(bool IsDefault, string? UnknownVariable, UnknownReason Reason)
{
    public bool IsKnown => Reason == UnknownReason.None;

    /// <summary>What is known of a text that two parts decide; of two unknown parts the first gives the reason.</summary>
    public Knowledge With(Knowledge other) => IsKnown
        ? new Knowledge(IsDefault || other.IsDefault, other.UnknownVariable, other.Reason)
        : this with { IsDefault = IsDefault || other.IsDefault };

    public Knowledge With(string name, VariableValue value) =>
        With(new Knowledge(value.IsDefault, value.IsKnown ? null : name, value.Reason));
}
