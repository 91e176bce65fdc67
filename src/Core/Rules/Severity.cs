namespace GoContainerGuard.Rules;

/// <summary>How loud a finding is. The order is the order of loudness.</summary>
public enum Severity
{
    /// <summary>Switched off: not even on request.</summary>
    None,

    /// <summary>Only on request.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A real fault in production or in security.</summary>
    Warning,

    /// <summary>The build stops, the container does not start, or it can never become healthy, for every reachable configuration.</summary>
    Error,
}
