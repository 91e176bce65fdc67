namespace GoContainerGuard.Images;

/// <summary>Whether something is there, as far as it is known.</summary>
public enum Presence
{
    /// <summary>Nobody knows: no rule may speak because of it.</summary>
    Unknown,

    /// <summary>It is certainly there.</summary>
    Present,

    /// <summary>It is certainly not there.</summary>
    Absent,
}
