namespace GoContainerGuard.Analysis;

/// <summary>Whether cgo is on for a go command.</summary>
internal enum CgoMode
{
    /// <summary>It depends on the platform, the base image or whoever builds.</summary>
    Unknown,
    Off,
    On,
}
