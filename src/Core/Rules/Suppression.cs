namespace GoContainerGuard.Rules;

/// <summary>Why a finding is kept out of the build's output. It stays in the SARIF file, marked as suppressed.</summary>
/// <param name="Kind">Where the suppression stands.</param>
/// <param name="Justification">The user's reason, or <c>null</c> when none was given.</param>
public sealed record Suppression(SuppressionKind Kind, string? Justification);

/// <summary>Where a suppression stands; the two kinds of SARIF 2.1.0 §3.35.2.</summary>
public enum SuppressionKind
{
    /// <summary>A comment in the file itself.</summary>
    InSource,

    /// <summary>A setting outside of the file, such as <c>NoWarn</c>.</summary>
    External,
}
