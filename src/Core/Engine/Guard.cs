using System.Threading;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Engine;

/// <summary>The one public entry: a snapshot goes in, findings come out. Never throws because of what a file says.</summary>
public static class Guard
{
    /// <summary>Checks the Dockerfiles of the input.</summary>
    /// <exception cref="System.OperationCanceledException">The token was cancelled.</exception>
    public static GuardReport Check(GuardInput input, CancellationToken cancellationToken = default)
    {
        foreach (var path in input.Dockerfiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.Repository.Read(path).State is ReadingState.Unknown)
                continue;
        }

        return new GuardReport([]);
    }
}
