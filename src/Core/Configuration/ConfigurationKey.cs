using System;

namespace GoContainerGuard.Configuration;

/// <summary>Which keys of a configuration file are ours to read.</summary>
internal static class ConfigurationKey
{
    /// <summary>What our own keys start with.</summary>
    public const string OptionPrefix = "gocontainerguard.";

    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    /// <summary>Whether the key may mean something to us: an option, or the severity of a rule, of whatever tool.</summary>
    public static bool IsOurs(string key) => IsOption(key) || RuleOf(key) is not null;

    /// <summary>Whether the key is an option of ours.</summary>
    public static bool IsOption(string key) => key.StartsWith(OptionPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rule whose severity the key sets, spelt as in the file; <c>null</c> when it is another kind of key.</summary>
    public static string? RuleOf(string key) =>
        key.Length > SeverityPrefix.Length + SeveritySuffix.Length
        && key.StartsWith(SeverityPrefix, StringComparison.OrdinalIgnoreCase)
        && key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase)
            ? key.Substring(SeverityPrefix.Length, key.Length - SeverityPrefix.Length - SeveritySuffix.Length)
            : null;
}
