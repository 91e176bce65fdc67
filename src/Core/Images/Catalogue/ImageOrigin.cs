namespace GoContainerGuard.Images.Catalogue;

/// <summary>Where an image comes from: what its name and tag say, beside the facts about its contents.</summary>
internal sealed record ImageOrigin
{
    public required string Name { get; init; }

    public required string Family { get; init; }

    public required bool IsPinned { get; init; }

    public TagStanding Standing { get; init; }

    public Presence Publication { get; init; }

    public ImageGoVersion Go { get; init; }
}
