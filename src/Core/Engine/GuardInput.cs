using System.Collections.Generic;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Engine;

/// <summary>One question to <see cref="Guard"/>: these Dockerfiles, in this tree, under these settings.</summary>
public sealed record GuardInput
{
    /// <summary>The tree.</summary>
    public required RepositorySnapshot Repository { get; init; }

    /// <summary>Paths of the Dockerfiles below the root, parts separated by <c>/</c>.</summary>
    public required IReadOnlyList<string> Dockerfiles { get; init; }

    /// <summary>Paths of the compose and bake files below the root: they say how Dockerfiles are built.</summary>
    public IReadOnlyCollection<string> Companions { get; init; } = [];

    /// <summary>What the host noticed itself while it looked for the Dockerfiles; settings and <see cref="NoWarn"/> apply to it as to any finding.</summary>
    public IReadOnlyList<Finding> Noticed { get; init; } = [];

    /// <summary>Ids whose findings are dropped whatever their severity (MSBuild's <c>NoWarn</c>); in SARIF they are marked as suppressed.</summary>
    public IReadOnlyCollection<string> NoWarn { get; init; } = [];

    /// <summary>How strict to be where no configuration file says anything.</summary>
    public Preset Preset { get; init; }

    /// <summary>Path of the baseline, from the root: what it holds is marked as suppressed. Nothing happens when there is none, or when it is not there.</summary>
    public string? Baseline { get; init; }

    /// <summary>The rules that look at a Dockerfile: all of them, unless a test says otherwise.</summary>
    internal IReadOnlyList<Rule> Rules { get; init; } = RuleCatalogue.Rules;

    /// <summary>Whether a rule that throws ends the check, as tests want it, instead of becoming a finding.</summary>
    internal bool RethrowsRuleFailures { get; init; }
}
