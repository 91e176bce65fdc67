namespace GoContainerGuard.Shell;

/// <summary>Whether a command runs when everything before it in the script succeeded.</summary>
internal enum Certainty
{
    Unknown,
    Always,

    /// <summary>It hangs on a condition, a failure, a call or a race.</summary>
    Sometimes,
}
