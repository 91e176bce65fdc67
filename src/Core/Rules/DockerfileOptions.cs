using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>The settings that belong to no single rule: what a team knows of a Dockerfile and of its images.</summary>
internal static class DockerfileOptions
{
    private static readonly string[] Systems = ["linux", "windows", "darwin", "freebsd", "netbsd", "openbsd", "solaris", "aix", "wasip1", "wasi", "js"];

    // Those of Go, and the spellings that BuildKit takes for them.
    private static readonly string[] Architectures =
    [
        "amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "loong64", "mips64le", "mips64", "mipsle", "mips", "ppc64", "wasm",
        "x86_64", "x86-64", "aarch64", "armhf", "armel", "i386",
    ];

    public static RuleOption Context { get; } = new(
        "gocontainerguard.context",
        "",
        "The build context, relative to the folder of the file that says it; empty leaves it to compose and bake files, else to what the Dockerfile takes.")
    {
        Values = OptionValues.Read("path", static _ => null),
    };

    public static RuleOption TargetStages { get; } = new(
        "gocontainerguard.target_stages",
        "",
        "The stages that are built as targets of their own, separated by commas; the last stage always is one.")
    {
        Values = OptionValues.List("stage", FaultOfStage),
    };

    public static RuleOption BuildArguments { get; } = new(
        "gocontainerguard.build_args",
        "",
        "The build arguments that are given, separated by commas, each with its value or without one where it differs from build to build.")
    {
        Values = OptionValues.List("NAME=value or NAME", FaultOfArgument),
    };

    public static RuleOption Platforms { get; } = new(
        "gocontainerguard.platforms",
        "",
        "The platforms that are built for, separated by commas; empty when nobody says.")
    {
        Values = OptionValues.List("os/architecture", FaultOfPlatform),
    };

    public static RuleOption BaseImages { get; } = new(
        "gocontainerguard.base_image.*",
        "",
        "What a base image of your own holds, under a name that you give: the image, then what is so, separated by commas.")
    {
        Values = OptionValues.Read(ImageDescriptionReader.Form, ImageDescriptionReader.FindFault),
    };

    public static IReadOnlyList<RuleOption> All { get; } = [Context, TargetStages, BuildArguments, Platforms, BaseImages];

    private static (string Problem, string? Meant)? FaultOfStage(string item)
    {
        foreach (var character in item)
        {
            if (!IsWord(character) && character is not ('-' or '.'))
                return ($"'{item}' is no name of a stage", null);
        }

        return null;
    }

    private static (string Problem, string? Meant)? FaultOfArgument(string item)
    {
        var equals = item.IndexOf('=');
        var name = (equals < 0 ? item : item.Substring(0, equals)).Trim();
        foreach (var character in name)
        {
            if (!IsWord(character))
                return ($"'{name}' is no name of a build argument", null);
        }

        return name.Length == 0 ? ($"'{item}' has no name before the equals sign", null) : null;
    }

    private static (string Problem, string? Meant)? FaultOfPlatform(string item)
    {
        var parts = item.ToLowerInvariant().Split('/');
        if (parts.Length is < 2 or > 3)
            return ($"'{item}' is no system and architecture with a slash between them", Array.IndexOf(Architectures, parts[0]) >= 0 ? "linux/" + item : null);

        if (Array.IndexOf(Systems, parts[0]) < 0)
            return ($"'{parts[0]}' is no system that images are built for", Replaced(parts, 0, NearestName.AmongWords(parts[0], Systems)));

        return Array.IndexOf(Architectures, parts[1]) >= 0
            ? null
            : ($"'{parts[1]}' is no architecture that images are built for", Replaced(parts, 1, NearestName.AmongWords(parts[1], Architectures)));
    }

    private static string? Replaced(string[] parts, int index, string? part)
    {
        if (part is null)
            return null;

        parts[index] = part;
        return string.Join("/", parts);
    }

    private static bool IsWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
