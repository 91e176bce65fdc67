using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>What a command puts into the account file or into the group file: at most one name.</summary>
/// <param name="Name">The name; <c>null</c> for none.</param>
/// <param name="Certainty">Whether the name is put there; unknown with no name stands for any name.</param>
internal sealed record AccountEntry(string? Name, Presence Certainty)
{
    public static AccountEntry None { get; } = new(null, Presence.Absent);

    /// <summary>Some name that nobody can tell, or none.</summary>
    public static AccountEntry Unknown { get; } = new(null, Presence.Unknown);

    /// <summary>The number; <c>null</c> when it is left to the program, or not known.</summary>
    public int? Id { get; init; }

    /// <summary>Whether the number is left to the program: it takes one that is free.</summary>
    public bool TakesFreeNumber { get; init; }

    /// <summary>Of a user, the primary group: a name or a number; <c>null</c> when it is not known.</summary>
    public string? Group { get; init; }

    /// <summary>Of a user, the home directory; <c>null</c> when it is not known.</summary>
    public string? Home { get; init; }

    /// <summary>Whether only the number of a name is changed that is there already.</summary>
    public bool IsRenumbering { get; init; }

    /// <summary>The command that does it; <c>null</c> for a line of text.</summary>
    public RunCommand? Command { get; init; }

    /// <summary>Where the command says the name.</summary>
    public ShellWord? Word { get; init; }

    public static AccountEntry Of(string name) => new(name, Presence.Present);

    /// <summary>The name may be put there; no other is.</summary>
    public static AccountEntry Perhaps(string name) => new(name, Presence.Unknown);

    /// <summary>Whether the command puts a name there.</summary>
    public Presence Has(string name) =>
        Name is null ? Certainty
        : string.Equals(Name, name, StringComparison.Ordinal) ? Certainty
        : Presence.Absent;
}
