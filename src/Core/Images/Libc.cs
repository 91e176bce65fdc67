namespace GoContainerGuard.Images;

/// <summary>The C library that an image offers to dynamically linked programs.</summary>
public enum Libc
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>No C library and no dynamic loader: only static programs start.</summary>
    None,

    /// <summary>The GNU C library.</summary>
    Glibc,

    /// <summary>The library of Alpine.</summary>
    Musl,
}
