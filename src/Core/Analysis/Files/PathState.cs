using GoContainerGuard.Images;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What lies at a path of a stage.</summary>
/// <param name="Presence">Whether anything does.</param>
/// <param name="Kind">What it is, as far as that is known.</param>
/// <param name="Origin">What put it there; <c>null</c> when it is not known, or was there in the base image.</param>
internal readonly record struct PathState(Presence Presence, PathKind Kind = PathKind.Unknown, PathOrigin? Origin = null)
{
    /// <summary>Nothing is known.</summary>
    public static PathState Unknown => default;

    public static PathState Absent => new(Presence.Absent);

    /// <summary>Whether something that is not understood came later and may have put another thing in its place.</summary>
    public bool MayHaveChanged { get; init; }

    public bool IsPresent => Presence == Presence.Present;

    public bool IsAbsent => Presence == Presence.Absent;

    public bool IsFolder => Presence == Presence.Present && Kind == PathKind.Folder;

    public bool IsFile => Presence == Presence.Present && Kind == PathKind.File;

    public override string ToString() => Presence == Presence.Present ? $"{Presence} {Kind}{(MayHaveChanged ? "?" : "")} {Origin}" : Presence.ToString();
}

/// <summary>What a path stands for.</summary>
internal enum PathKind
{
    Unknown,
    File,
    Folder,

    /// <summary>A link, not followed.</summary>
    Link,
}
