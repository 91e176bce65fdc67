using System;

namespace GoContainerGuard.Images.State;

/// <summary>What a command puts into the account file or into the group file: at most one name.</summary>
/// <param name="Name">The name; <c>null</c> for none.</param>
/// <param name="Certainty">Whether the name is put there; unknown with no name stands for any name.</param>
internal readonly record struct AccountEntry(string? Name, Presence Certainty)
{
    public static AccountEntry None { get; } = new(null, Presence.Absent);

    /// <summary>Some name that nobody can tell, or none.</summary>
    public static AccountEntry Unknown { get; } = new(null, Presence.Unknown);

    public static AccountEntry Of(string name) => new(name, Presence.Present);

    /// <summary>The name may be put there; no other is.</summary>
    public static AccountEntry Perhaps(string name) => new(name, Presence.Unknown);

    /// <summary>Whether the command puts a name there.</summary>
    public Presence Has(string name) =>
        Name is null ? Certainty
        : string.Equals(Name, name, StringComparison.Ordinal) ? Certainty
        : Presence.Absent;
}
