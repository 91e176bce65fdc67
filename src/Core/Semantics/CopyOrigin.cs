namespace GoContainerGuard.Semantics;

/// <summary>Where a COPY or ADD takes its sources from.</summary>
internal enum CopyOriginKind
{
    Unknown,
    BuildContext,
    Stage,

    /// <summary>An image, or a context that somebody gives this name without our knowing.</summary>
    Image,

    /// <summary>A folder, an image or another build that is given this name: nothing is known of what is in it.</summary>
    NamedContext,
}

/// <summary>Where a COPY or ADD takes its sources from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stage">The stage, if it is one.</param>
/// <param name="Image">The image, if it is one.</param>
internal sealed record CopyOrigin(CopyOriginKind Kind, Stage? Stage, ImageReference? Image)
{
    public static CopyOrigin Unknown { get; } = new(CopyOriginKind.Unknown, null, null);

    public static CopyOrigin NamedContext { get; } = new(CopyOriginKind.NamedContext, null, null);

    public static CopyOrigin BuildContext { get; } = new(CopyOriginKind.BuildContext, null, null);
}
