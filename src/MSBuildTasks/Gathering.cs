using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>What lies below a root: the Dockerfiles that can be read, and a finding for each file or folder that cannot.</summary>
/// <param name="Dockerfiles">Paths below the root in ordinal order.</param>
/// <param name="Findings">In the order of their paths.</param>
internal sealed record Gathering(IReadOnlyList<string> Dockerfiles, IReadOnlyList<Finding> Findings)
{
    /// <summary>Walks the tree and opens what it finds.</summary>
    /// <exception cref="System.OperationCanceledException">The token was cancelled.</exception>
    public static Gathering From(DiskRepository repository, Globs include, Globs exclude, CancellationToken cancellationToken)
    {
        var search = new DockerfileSearch(repository, include, exclude);
        var readable = new List<string>();
        var findings = new List<Finding>();
        var found = search.Run(cancellationToken);
        foreach (var folder in search.UnreadableFolders)
            findings.Add(HostFindings.About(folder, HostRules.Unreadable, folder, repository.List(folder).Reason));

        foreach (var path in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = repository.Read(path);
            if (reading.State is ReadingState.Present)
                readable.Add(path);
            else
                findings.Add(HostFindings.About(path, HostRules.Unreadable, path, reading.Reason ?? "it is not there any more"));
        }

        return new(readable, findings);
    }
}
