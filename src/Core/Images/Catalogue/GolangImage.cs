namespace GoContainerGuard.Images.Catalogue;

/// <summary>What a golang tag stands for.</summary>
internal sealed record GolangImage
{
    /// <summary>Block of the golang section.</summary>
    public required string Block { get; init; }

    public required FactKeep Keep { get; init; }

    /// <summary>The distribution's section and tag; null where nothing is known of it.</summary>
    public string? BaseSection { get; init; }

    /// <summary>The release below; null for whichever is current.</summary>
    public string? BaseTag { get; init; }

    public FactKeep BaseKeep { get; init; }

    public ImageGoVersion Version { get; init; }

    public TagStanding Standing { get; init; }

    public Presence Publication { get; init; }

    /// <summary>The value of GOTOOLCHAIN that the image sets, as a fact.</summary>
    public Fact Toolchain { get; init; } = Fact.Nothing;
}
