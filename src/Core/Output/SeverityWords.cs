using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>Severities as people and other tools call them.</summary>
internal static class SeverityWords
{
    /// <summary>The word in our own texts.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hidden => "hidden",
        _ => "none",
    };

    /// <summary>The word in configuration files, as Roslyn knows it.</summary>
    public static string InConfiguration(Severity severity) => severity switch
    {
        Severity.Info => "suggestion",
        Severity.Hidden => "silent",
        _ => Of(severity),
    };

    /// <summary>
    /// The level in SARIF. A hidden finding is a note like an information: SARIF 2.1.0 §3.27.10 keeps "none" for results that are
    /// not failures at all, and a finding is one, however quiet.
    /// </summary>
    public static string InSarif(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.None => "none",
        _ => "note",
    };
}
