namespace GoContainerGuard.Rules.BaseImages;

/// <summary>How exactly an image is named, from loose to exact.</summary>
internal enum PinLevel
{
    Unknown,

    /// <summary><c>1</c>, <c>latest</c>, or nothing at all.</summary>
    Moving,

    /// <summary><c>1.27</c>.</summary>
    Minor,

    /// <summary><c>1.27.3</c>.</summary>
    Patch,

    /// <summary><c>1.27.3-trixie</c>.</summary>
    System,

    /// <summary>By its content.</summary>
    Digest,
}
