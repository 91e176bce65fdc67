using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Configuration;

/// <summary>The words for a severity in configuration files: those of Roslyn, and the names of our own severities.</summary>
internal static class SeverityWord
{
    /// <summary>The words that are known.</summary>
    public static IReadOnlyList<string> All { get; } = ["error", "warning", "suggestion", "info", "silent", "refactoring", "hidden", "none", "default"];

    /// <summary>Reads a word, whatever its letter case.</summary>
    /// <param name="word">The value of a <c>dotnet_diagnostic.….severity</c> key.</param>
    /// <param name="severity">The severity; <c>null</c> for <c>default</c>, which is whatever holds without configuration.</param>
    /// <returns>Whether the word is one of those known.</returns>
    public static bool TryRead(string word, out Severity? severity)
    {
        severity = Read(word);
        return severity is not null || Is(word, "default");
    }

    private static Severity? Read(string word) =>
        Is(word, "error") ? Severity.Error
        : Is(word, "warning") ? Severity.Warning
        : Is(word, "suggestion") || Is(word, "info") ? Severity.Info
        : Is(word, "silent") || Is(word, "refactoring") || Is(word, "hidden") ? Severity.Hidden
        : Is(word, "none") ? Severity.None
        : null;

    private static bool Is(string word, string known) => string.Equals(word, known, StringComparison.OrdinalIgnoreCase);
}
