using System;

namespace GoContainerGuard.Output;

/// <summary>What a SARIF log says besides its findings.</summary>
public sealed record SarifOptions
{
    /// <summary>The version of the checker, in the form of semantic versioning.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Absolute path of the root with <c>/</c> between the parts and none at the end; <c>null</c> leaves it out, so that the log is the
    /// same on every machine.
    /// </summary>
    public string? Root { get; init; }

    /// <summary>The page of a rule in Markdown, by its id; <c>null</c> when there is none at hand.</summary>
    public Func<string, string?> PageOf { get; init; } = static _ => null;

    /// <summary>The absolute address of a rule's page, by its id; <c>null</c> when it has none.</summary>
    public Func<string, string?> AddressOf { get; init; } = static _ => null;
}
