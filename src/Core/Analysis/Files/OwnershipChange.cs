using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What a command does to the owner or the permissions of what is there.</summary>
/// <param name="Step">0-based place of the RUN in its stage.</param>
/// <param name="Command">0-based place of the command in its RUN.</param>
/// <param name="Path">Absolute path.</param>
internal sealed record OwnershipChange(int Step, int Command, string Path)
{
    /// <summary>Whether what lies below the path is changed, too.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>The new owner as written: <c>app:app</c>, <c>:app</c>; <c>null</c> leaves it.</summary>
    public string? Owner { get; init; }

    /// <summary>The new permissions as written; <c>null</c> leaves them.</summary>
    public string? Mode { get; init; }

    /// <summary>Where the command says owner or permissions; <c>null</c> when it is not understood.</summary>
    public ShellWord? Word { get; init; }

    /// <summary>The command, when it is understood.</summary>
    public RunCommand? Source { get; init; }

    /// <summary>Whether anything may have become of owner and permissions.</summary>
    public bool IsDoubt => Owner is null && Mode is null;
}
