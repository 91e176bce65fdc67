using System;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>Reads a platform as <c>containerd/platforms</c> does, of which Docker and BuildKit make use.</summary>
internal sealed class PlatformReader(string text)
{
    private const string Invalid = ": invalid argument";
    private const int MostParts = 4;

    private static readonly string[] Systems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd", "plan9", "solaris", "windows", "zos",
    ];

    private static readonly string[] Architectures =
    [
        "386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le", "mips64p32", "mips64p32le", "mipsle",
        "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ];

    /// <summary>Why the text is refused, once it is read.</summary>
    public string? Problem { get; private set; }

    public Platform Read()
    {
        if (text.IndexOf('*') >= 0)
            return Refuse($"{GoQuote.Of(text)}: wildcards not yet supported");

        var parts = text.Split(['/'], MostParts);
        for (var index = 0; index < parts.Length; index++)
        {
            if (index == 0 ? !IsSystem(parts[0]) : !IsWord(parts[index], "_.-"))
                return Refuse($"{GoQuote.Of(parts[index])} is an invalid component of {GoQuote.Of(text)}");
        }

        var options = parts[0].IndexOf('(');
        var system = SystemName(options < 0 ? parts[0] : parts[0].Substring(0, options));
        return parts.Length switch
        {
            1 => Single(parts[0], system),
            2 => Normalized(system, parts[1], "") is { Architecture: "arm", Variant: "v7" } arm ? arm with { Variant = "" } : Normalized(system, parts[1], ""),
            3 => Normalized(system, parts[1], parts[2]) is { Architecture: "arm64", Variant: "" } arm ? arm with { Variant = "v8" } : Normalized(system, parts[1], parts[2]),
            _ => Refuse($"{GoQuote.Of(text)}: cannot parse platform specifier"),
        };
    }

    /// <summary>The names that stand for the same thing, brought to one.</summary>
    public static Platform Normalized(string system, string architecture, string variant)
    {
        var (name, kind) = (architecture.ToLowerInvariant(), variant.ToLowerInvariant()) switch
        {
            ("i386", _) => ("386", ""),
            ("x86_64" or "x86-64" or "amd64", var version) => ("amd64", version == "v1" ? "" : version),
            ("aarch64" or "arm64", "8" or "v8" or "v8.0") => ("arm64", ""),
            ("aarch64" or "arm64", "9" or "9.0" or "v9.0") => ("arm64", "v9"),
            ("aarch64" or "arm64", var version) => ("arm64", version),
            ("armhf", _) => ("arm", "v7"),
            ("armel", _) => ("arm", "v6"),
            ("arm", "" or "7") => ("arm", "v7"),
            ("arm", "5" or "6" or "8") => ("arm", "v" + variant),
            var other => other,
        };
        return new Platform(SystemName(system), name, kind);
    }

    private Platform Single(string part, string system)
    {
        if (Array.IndexOf(Systems, system) >= 0)
            return new Platform(system, Platform.Usual.Architecture, "");

        var platform = Normalized(Platform.Usual.System, part, "");
        if (Array.IndexOf(Architectures, platform.Architecture) < 0)
            return Refuse($"{GoQuote.Of(text)}: unknown operating system or architecture");

        return platform is { Architecture: "arm", Variant: "v7" } ? platform with { Variant = "" } : platform;
    }

    private Platform Refuse(string problem)
    {
        Problem = problem + Invalid;
        return default;
    }

    // A name, and perhaps a version and features in parentheses.
    private static bool IsSystem(string part)
    {
        var open = part.IndexOf('(');
        if (open < 0)
            return IsWord(part, "_-");

        if (part[part.Length - 1] != ')' || !IsWord(part.Substring(0, open), "_-"))
            return false;

        var options = part.Substring(open + 1, part.Length - open - 2).Split('+');
        for (var index = 0; index < options.Length; index++)
        {
            if (!(index == 0 && options[index].Length == 0) && !IsWord(options[index], "_.%-"))
                return false;
        }

        return true;
    }

    private static bool IsWord(string part, string others)
    {
        foreach (var character in part)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && others.IndexOf(character) < 0)
                return false;
        }

        return part.Length > 0;
    }

    private static string SystemName(string system) => system.ToLowerInvariant() is var name && name == "macos" ? "darwin" : name;
}
