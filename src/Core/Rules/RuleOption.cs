using System;

namespace GoContainerGuard.Rules;

/// <summary>A setting, of a rule or of a Dockerfile, read from <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
/// <param name="Key">The whole key, <c>gocontainerguard.something</c>; with <c>*</c> at its end, all keys that start so.</param>
/// <param name="Default">The value when nobody says otherwise, as it would be written.</param>
/// <param name="Description">What it changes, in one sentence.</param>
public sealed record RuleOption(string Key, string Default, string Description)
{
    /// <summary>What may be written as its value. What may not counts as not written.</summary>
    internal OptionValues Values { get; init; } = OptionValues.Text;

    /// <summary>Whether users give names of their own to what they set: the key ends with <c>*</c>.</summary>
    internal bool IsNamedByUsers => Key[Key.Length - 1] == '*';

    /// <summary>What stands before the name that users give; the whole key when they give none.</summary>
    internal string Prefix => IsNamedByUsers ? Key.Substring(0, Key.Length - 1) : Key;

    /// <summary>Whether a key sets this option. Keys have no letter case.</summary>
    internal bool IsSetBy(string key) => IsNamedByUsers
        ? key.Length > Prefix.Length && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        : string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
}
