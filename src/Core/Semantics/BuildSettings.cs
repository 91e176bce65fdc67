using System;
using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>What a team says of one Dockerfile: how it is built.</summary>
internal sealed record BuildSettings
{
    public static BuildSettings None { get; } = new();

    /// <summary>Build arguments that are given; a <c>null</c> value is given but not known here.</summary>
    public IReadOnlyDictionary<string, string?> BuildArguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>Stages that are built as targets of their own, in lower case; the last stage always is one.</summary>
    public IReadOnlyList<string> TargetStages { get; init; } = [];

    /// <summary>Platforms that are built for; empty when nobody says.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Names that stand for something else than a stage or an image in at least one of the builds.</summary>
    public NamedContexts NamedContexts { get; init; } = NamedContexts.None;

    /// <summary>
    /// Whether nothing else has a say: an argument that is not named is not given, and the first platform is that of the builder too, as
    /// in one build whose command line is known.
    /// </summary>
    public bool IsWholeCommandLine { get; init; }

    /// <summary>What the team says of base images of its own, each as it is written.</summary>
    public IReadOnlyList<string> BaseImages { get; init; } = [];

    /// <summary>What is set for the options of single rules, by the whole key; <c>null</c> for what is not set.</summary>
    public Func<string, string?> Option { get; init; } = static _ => null;
}
