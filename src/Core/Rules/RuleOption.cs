namespace GoContainerGuard.Rules;

/// <summary>A setting of a rule, read from <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
/// <param name="Key">The whole key, <c>gocontainerguard.something</c>.</param>
/// <param name="Default">The value when nobody says otherwise, as it would be written.</param>
/// <param name="Description">What it changes, in one sentence.</param>
public sealed record RuleOption(string Key, string Default, string Description);
