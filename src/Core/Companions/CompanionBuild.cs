using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>A service of a compose file or a target of a bake file that is built from a Dockerfile.</summary>
internal sealed record CompanionBuild
{
    /// <summary>The name of the service or target.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name is written: in the file that speaks last.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>The context: a path from the folder of the file, or an address.</summary>
    public required CompanionValue Context { get; init; }

    /// <summary>The Dockerfile: a path from the context.</summary>
    public required CompanionValue Dockerfile { get; init; }

    /// <summary>Whether the text of the Dockerfile stands here, so that no file is read.</summary>
    public bool HasInlineDockerfile { get; init; }

    /// <summary>The stage that is built; <c>null</c> for the last one.</summary>
    public CompanionValue? Target { get; init; }

    /// <summary>What is given, each name once.</summary>
    public IReadOnlyList<CompanionArgument> Arguments { get; init; } = [];

    /// <summary>What is built for; empty for the platform of whoever builds.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Folders, images and other targets that the Dockerfile may name as if they were stages or images.</summary>
    public IReadOnlyList<CompanionArgument> NamedContexts { get; init; } = [];

    /// <summary>The health check that takes the place of the image's; <c>null</c> when the image's counts or when it is switched off.</summary>
    public CompanionHealth? Health { get; init; }

    /// <summary>Whether something else is started than the image says, or may be.</summary>
    public bool HasOwnCommand { get; init; }

    /// <summary>Whether what is started may fetch or make programs before anything else.</summary>
    public bool MayFetchPrograms { get; init; }

    /// <summary>Whether another runtime than the ordinary ones runs the container, or may.</summary>
    public bool HasOwnRuntime { get; init; }

    /// <summary>Whether it is left alone until somebody asks for it.</summary>
    public bool HasProfile { get; init; }

    /// <summary>What the container is told by variables, each name once.</summary>
    public IReadOnlyList<CompanionArgument> Environment { get; init; } = [];

    /// <summary>Whether it runs as another user than the image says, or is told more by variables that are not known.</summary>
    public bool HasOwnSurroundings { get; init; }

    /// <summary>What is laid over folders of the container.</summary>
    public IReadOnlyList<CompanionVolume> Volumes { get; init; } = [];

    /// <summary>How other files of the folder may change it; <c>null</c> when there are none.</summary>
    public BuildWays? Ways { get; init; }
}
