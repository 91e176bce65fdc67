namespace GoContainerGuard.Images.Catalogue;

/// <summary>What the image's GOTOOLCHAIN makes of a go.mod that asks for a newer Go.</summary>
internal enum GoToolchainChoice
{
    Unknown,

    /// <summary>The toolchain of the image or none: a newer go line stops the build.</summary>
    Local,

    /// <summary>A newer toolchain is downloaded.</summary>
    Automatic,

    /// <summary>Releases before 1.21 do not know the variable.</summary>
    BeforeChoice,
}
