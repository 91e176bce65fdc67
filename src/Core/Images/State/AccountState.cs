namespace GoContainerGuard.Images.State;

/// <summary>A name in the account file, or in the group file, at some moment.</summary>
/// <param name="Presence">Whether it is there.</param>
/// <param name="Id">Its number, where it is there and the number is known.</param>
/// <param name="Entry">What put it there; <c>null</c> when the base image has it, or nothing is known.</param>
internal readonly record struct AccountState(Presence Presence, int? Id, AccountEntry? Entry)
{
    public bool IsPresent => Presence == Presence.Present;

    public bool IsAbsent => Presence == Presence.Absent;
}
