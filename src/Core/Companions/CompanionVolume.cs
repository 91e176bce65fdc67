using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>Something that is laid over a folder of the container.</summary>
/// <param name="Source">A path or a name as written; <c>null</c> when none is said.</param>
/// <param name="Target">Absolute path in the container; <c>null</c> when it is not known.</param>
/// <param name="Where">Where it is written.</param>
internal readonly record struct CompanionVolume(string? Source, string? Target, SourceSpan Where)
{
    /// <summary>Whether a folder of the host is laid there, and not a volume.</summary>
    public bool IsFolder => Source is { Length: > 0 } source && source[0] is '.' or '/' or '~';
}
