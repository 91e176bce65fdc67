using System.Collections.Generic;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>What one project hands to the editor.</summary>
/// <param name="Manifest">Absolute path of the manifest; <c>null</c> when the project shows no Dockerfile.</param>
/// <param name="Dockerfiles">Paths from the root.</param>
/// <param name="Neighbours">Paths, from the root, of the files beside them that findings and fixes can lie in.</param>
internal sealed record Recorded(string? Manifest, IReadOnlyCollection<string> Dockerfiles, IReadOnlyCollection<string> Neighbours)
{
    public static Recorded Nothing { get; } = new(null, [], []);
}
