namespace GoContainerGuard.Context;

/// <summary>What becomes of a path when the context is sent.</summary>
internal enum ContextDecision
{
    /// <summary>It cannot be told: nobody looked, a link is in the way, or the ignore file stops the build anyway.</summary>
    Unknown,

    /// <summary>It is there and sent; of a folder at least one name, or the empty folder itself.</summary>
    Sent,

    /// <summary>It is there, and nothing of it is sent.</summary>
    Excluded,

    /// <summary>It is not there.</summary>
    Missing,
}

/// <summary>What becomes of a path when the context is sent, and why.</summary>
/// <param name="Decision">What becomes of it.</param>
/// <param name="ExcludedBy">
/// The pattern that keeps it out. Also named for a missing path that would be kept out if something put it there; otherwise <c>null</c>.
/// </param>
internal readonly record struct ContextAnswer(ContextDecision Decision, IgnorePattern? ExcludedBy = null);
