namespace GoContainerGuard.Semantics;

/// <summary>Where a COPY or ADD takes its sources from.</summary>
internal enum CopyOriginKind
{
    Unknown,
    BuildContext,
    Stage,

    /// <summary>An image, or a named context that is given on the command line.</summary>
    Image,
}

/// <summary>Where a COPY or ADD takes its sources from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stage">The stage, if it is one.</param>
/// <param name="Image">The image, if it is one.</param>
internal sealed record CopyOrigin(CopyOriginKind Kind, Stage? Stage, ImageReference? Image)
{
    public static CopyOrigin Unknown { get; } = new(CopyOriginKind.Unknown, null, null);

    public static CopyOrigin BuildContext { get; } = new(CopyOriginKind.BuildContext, null, null);
}
