namespace GoContainerGuard.Semantics;

/// <summary>What a variable holds at one place.</summary>
/// <param name="Text">The value; <c>null</c> when it is unset or unknown.</param>
/// <param name="Reason">Why it is unknown; <see cref="UnknownReason.None"/> when it is known to be set or unset.</param>
/// <param name="IsDefault">Whether the value is a default that a build argument may replace.</param>
internal readonly record struct VariableValue(string? Text, UnknownReason Reason, bool IsDefault)
{
    public static VariableValue Unset { get; }

    public bool IsKnown => Reason == UnknownReason.None;

    public bool IsSet => Text is not null;

    public static VariableValue Of(string text) => new(text, UnknownReason.None, false);

    public static VariableValue Default(string text) => new(text, UnknownReason.None, true);

    public static VariableValue Unknown(UnknownReason reason) => new(null, reason, false);
}
