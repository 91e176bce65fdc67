using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>A compose or bake file.</summary>
/// <param name="Source">The file.</param>
internal sealed record CompanionFile(SourceText Source)
{
    /// <summary>Why it cannot be read; <c>null</c> when it can.</summary>
    public DocumentFault? Fault { get; init; }

    /// <summary>What is built, in the order of the file.</summary>
    public IReadOnlyList<CompanionBuild> Builds { get; init; } = [];

    /// <summary>What is laid over folders of images that the file does not build; some of them may be built elsewhere in the repository.</summary>
    public IReadOnlyList<CompanionVolume> VolumesOfImages { get; init; } = [];

    /// <summary>The key <c>version</c> of a compose file, which says nothing any more; <c>null</c> without one.</summary>
    public TextSpan? VersionKey { get; init; }
}
