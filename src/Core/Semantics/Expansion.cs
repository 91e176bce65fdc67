namespace GoContainerGuard.Semantics;

/// <summary>A word after its variables are replaced; or the variable that kept it from being known, and why.</summary>
/// <param name="Value">The text; <c>null</c> when it is not known.</param>
/// <param name="IsDefault">Whether a default of a build argument is in it: true as long as nobody passes another value.</param>
/// <param name="UnknownVariable">The first variable whose value is not known.</param>
/// <param name="Reason">Why it is not known.</param>
internal readonly record struct Expansion(string? Value, bool IsDefault, string? UnknownVariable, UnknownReason Reason)
{
    public bool IsKnown => Value is not null;

    public static Expansion Of(string value) => new(value, false, null, UnknownReason.None);

    public override string ToString() => Value ?? $"unknown: {UnknownVariable} ({Reason})";
}
