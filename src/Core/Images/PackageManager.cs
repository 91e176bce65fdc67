namespace GoContainerGuard.Images;

/// <summary>What installs packages in an image.</summary>
public enum PackageManager
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    None,

    /// <summary>Alpine's and Wolfi's.</summary>
    Apk,

    /// <summary>Debian's and Ubuntu's.</summary>
    Apt,

    /// <summary>Fedora's, Red Hat's and Amazon's.</summary>
    Dnf,

    /// <summary>The small one of the minimal UBI images.</summary>
    Microdnf,

    /// <summary>Amazon Linux 2's.</summary>
    Yum,

    /// <summary>Azure Linux's.</summary>
    Tdnf,
}
