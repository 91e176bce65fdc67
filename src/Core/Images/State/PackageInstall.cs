using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>The packages that a command asks a package manager for.</summary>
internal static class PackageInstall
{
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
        ["pkg-config"] = ["pkg-config"],
        ["tini"] = ["tini"],
        ["tzdata"] = [],
        ["unzip"] = ["unzip"],
        ["upx"] = ["upx"],
        ["wget"] = ["wget"],
    };

    /// <summary>The packages; <c>null</c> when the command installs nothing. A name that is not known is an empty text.</summary>
    public static List<string>? Read(RunCommand command)
    {
        var name = command.Name is { } written ? StagePath.BaseName(written) : null;
        var verb = name switch
        {
            "apk" => "add",
            "apt-get" or "apt" or "dnf" or "microdnf" or "yum" or "tdnf" => "install",
            _ => null,
        };
        if (verb is null)
            return null;

        List<string>? packages = null;
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            var value = command.Expand(words[index]) ?? "";
            if (packages is null)
                packages = value == verb ? [] : null;
            else if (value is "-t" or "--virtual" or "--repository" or "-X")
                index++;
            else if (value.Length == 0 || value[0] is not ('-' or '.'))
                packages.Add(NameOf(value));
        }

        return packages;
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
        return program is "curl" or "wget" or "nc" or "grpc_health_probe" ? Presence.Absent : Presence.Unknown;
    }

    // "curl=8.5.0-r0", "curl~8", "curl>7" and "libc6:amd64" all name curl and libc6.
    private static string NameOf(string word)
    {
        var end = word.IndexOfAny(['=', '<', '>', '~', ':', '/']);
        return end < 0 ? word : word.Substring(0, end);
    }
}
