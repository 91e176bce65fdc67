using System;

namespace GoContainerGuard.Go;

/// <summary>The names of operating systems and architectures that Go reserves in file names and constraints.</summary>
/// <remarks>Source: internal/syslist of Go 1.27; names are only ever added to it.</remarks>
internal static class GoPlatforms
{
    private static readonly string[] OperatingSystems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "wasip1", "windows", "zos",
    ];

    private static readonly string[] Architectures =
    [
        "386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le", "mips64p32", "mips64p32le",
        "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ];

    public static bool IsOperatingSystem(string name) => Array.BinarySearch(OperatingSystems, name, StringComparer.Ordinal) >= 0;

    public static bool IsArchitecture(string name) => Array.BinarySearch(Architectures, name, StringComparer.Ordinal) >= 0;

    public static bool IsUnix(string operatingSystem) =>
        IsOperatingSystem(operatingSystem) && operatingSystem is not ("js" or "nacl" or "plan9" or "wasip1" or "windows" or "zos");

    /// <summary>The further system whose files and tags count on this one; <c>null</c> for most.</summary>
    public static string? Implied(string operatingSystem) => operatingSystem switch
    {
        "android" => "linux",
        "illumos" => "solaris",
        "ios" => "darwin",
        _ => null,
    };
}
