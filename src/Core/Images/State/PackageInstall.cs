using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Images.State;

/// <summary>The packages that a command asks a package manager for.</summary>
internal static class PackageInstall
{
    /// <summary>Stands for packages whose names nobody can tell.</summary>
    public const string AnyPackage = "";

    // Packages that are known to create no account. A program that may come along with one counts as brought.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["bash"] = ["bash"],
        ["binutils"] = [],
        ["build-base"] = ["gcc", "make"],
        ["build-essential"] = ["gcc", "make"],
        ["ca-certificates"] = ["openssl"],
        ["ca-certificates-bundle"] = [],
        ["coreutils"] = [],
        ["curl"] = ["curl"],
        ["file"] = ["file"],
        ["gcc"] = ["gcc"],
        ["gcompat"] = [],
        ["git"] = ["git"],
        ["jq"] = ["jq"],
        ["libc6-compat"] = [],
        ["libc6-dev"] = [],
        ["make"] = ["make"],
        ["musl-dev"] = [],
        ["netcat-openbsd"] = ["nc"],
        ["openssh-client"] = ["ssh"],
        ["pkg-config"] = ["pkg-config"],
        ["tini"] = ["tini"],
        ["tzdata"] = [],
        ["unzip"] = ["unzip"],
        ["upx"] = ["upx"],
        ["wget"] = ["wget"],
    };

    // Packages that bring the list of certificate authorities, by the name of each distribution.
    private static readonly string[] CertificatePackages = ["ca-certificates", "ca-certificates-bundle", "ca-certificates-mozilla", "prebuilt-ca-certificates"];

    // Packages that neither depend on certificates or zone data nor recommend them.
    private static readonly string[] PlainPackages =
    [
        "bash", "binutils", "coreutils", "dumb-init", "file", "gcompat", "gosu", "iputils-ping", "jq", "less", "libc6-compat", "libc6-dev", "make", "musl-dev", "nano", "net-tools",
        "netcat-openbsd", "procps", "su-exec", "tini", "unzip", "upx",
    ];

    private static readonly char[] EndsOfName = ['=', '<', '>', '~', ':', '/', ' '];

    // What adds no package that is not there already.
    private static readonly HashSet<string> AddingNothing = new(StringComparer.Ordinal)
    {
        "autoclean", "autopurge", "autoremove", "cache", "check", "check-update", "clean", "del", "dist-upgrade", "distclean", "erase", "full-upgrade", "index", "info", "list",
        "makecache", "policy", "provides", "purge", "remove", "repolist", "search", "show", "stats", "update", "upgrade", "verify", "version",
    };

    // Options of all of them that are followed by a value of their own.
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "--arch", "--installroot", "--keys-dir", "--option", "--releasever", "--repositories-file", "--repository", "--root", "--target-release", "--virtual", "-X", "-c", "-o", "-p", "-t",
    };

    /// <summary>Whether an option is followed by a value of its own.</summary>
    public static bool TakesValue(string option) => WithValue.Contains(option);

    public static bool IsManager(string program) => program is "apk" or "apt" or "apt-cache" or "apt-get" or "dnf" or "microdnf" or "tdnf" or "yum";

    /// <summary>The packages; <c>null</c> when the command is no package manager. Empty when it installs nothing.</summary>
    public static List<string>? Read(RunCommand command)
    {
        if (command.Program is not { } program || !IsManager(program))
            return null;

        var verb = "";
        var packages = new List<string>();
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            var value = command.Expand(words[index]) ?? AnyPackage;
            if (WithValue.Contains(value))
                index++;
            else if (value.Length > 0 && value[0] == '-')
                continue;
            else if (verb.Length == 0)
                verb = value.Length == 0 ? "?" : value;
            else
                packages.Add(NameOf(value));
        }

        return verb switch
        {
            "add" or "install" => packages,
            _ when verb.Length == 0 || AddingNothing.Contains(verb) => [],
            _ => [AnyPackage],
        };
    }

    /// <summary>Whether it is known that the package creates no account.</summary>
    public static bool CreatesNoAccount(string package) => Known.ContainsKey(package);

    /// <summary>Whether a package brings a program.</summary>
    public static Presence Brings(string package, string program)
    {
        if (string.Equals(package, program, StringComparison.Ordinal))
            return Presence.Present;

        if (!Known.TryGetValue(package, out var programs))
            return Presence.Unknown;

        if (Array.IndexOf(programs, program) >= 0)
            return Presence.Present;

        // What else a package pulls in is not written down here; that it is none of these is certain.
        return program is "curl" or "wget" or "nc" or "grpc_health_probe" or "git" || (program == "ssh" && package != "git") ? Presence.Absent : Presence.Unknown;
    }

    /// <summary>Whether a package brings the list of certificate authorities. curl, git and wget bring it along where recommended packages are installed.</summary>
    public static Presence BringsCertificates(string package) => Array.IndexOf(CertificatePackages, package) >= 0 ? Presence.Present
        : package == "tzdata" || Array.IndexOf(PlainPackages, package) >= 0 ? Presence.Absent
        : Presence.Unknown;

    /// <summary>Whether a package brings the zone data.</summary>
    public static Presence BringsZoneData(string package) => package == "tzdata" ? Presence.Present
        : package is "curl" or "git" or "wget" || Array.IndexOf(CertificatePackages, package) >= 0 || Array.IndexOf(PlainPackages, package) >= 0 ? Presence.Absent
        : Presence.Unknown;

    // "curl=8.5.0-r0", "curl~8", "curl>7" and "libc6:amd64" all name curl and libc6; a path names a file, whose content nobody knows here.
    private static string NameOf(string word)
    {
        if (word.IndexOf('/') >= 0 && word[0] is '.' or '/')
            return AnyPackage;

        var end = word.IndexOfAny(EndsOfName);
        return end < 0 ? word : word.Substring(0, end);
    }
}
